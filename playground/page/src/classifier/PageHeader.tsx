import { Icon } from '../components/Icon.tsx';
import icon from '../icon.svg';
import { classifierWords as words } from './classifier-words.ts';
import { ThemeButton } from './ThemeButton.tsx';

export function PageHeader({ hasGame }: { hasGame: boolean }) {
  return (
    <header class="page-header">
      <span class="page-name">
        <img src={icon} alt="" width={32} height={32} />
        <span class="page-name-text">{words.name}</span>
      </span>
      {hasGame && (
        <a class="header-button is-link" href="/">
          <Icon name="play" size={16} />
          {words.playGame}
        </a>
      )}
      <ThemeButton />
    </header>
  );
}
