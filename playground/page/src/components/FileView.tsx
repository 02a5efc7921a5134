import type { APIFileComponent } from 'discord-api-types/v10';
import { fileSizeText } from '../state/file-size.ts';
import { ownAddress } from '../state/own-address.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';

export function FileView({ file }: { file: APIFileComponent }) {
  const { url } = file.file;
  const name = file.name ?? decodeURIComponent(url.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
  return (
    <a class="file" href={ownAddress(url, location.origin)} download={name} aria-label={words.download(name)}>
      <Icon name="file" size={28} />
      <span class="file-name">{name}</span>
      {file.size !== undefined && <span class="file-size">{fileSizeText(file.size)}</span>}
    </a>
  );
}
