import { type APIMessageComponent, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { words } from '../words.ts';
import { AutoSelect } from './AutoSelect.tsx';
import { ButtonView } from './ButtonView.tsx';
import { ContainerView } from './ContainerView.tsx';
import type { ComponentPlace } from './component-place.ts';
import { FileView } from './FileView.tsx';
import { Gallery } from './Gallery.tsx';
import { Markdown } from './Markdown.tsx';
import { SelectMenu } from './SelectMenu.tsx';
import { Thumbnail } from './Thumbnail.tsx';

interface ComponentListOptions {
  readonly components: readonly APIMessageComponent[];
  readonly place: ComponentPlace;
}

export function ComponentList({ components, place }: ComponentListOptions) {
  return (
    <>
      {components.map((component, index) => (
        <ComponentView key={component.id ?? index} component={component} place={place} />
      ))}
    </>
  );
}

/** Any component of a message, as Discord's API describes it. */
export function ComponentView({ component, place }: { component: APIMessageComponent; place: ComponentPlace }) {
  switch (component.type) {
    case ComponentType.Container:
      return (
        <ContainerView accent={component.accent_color ?? undefined}>
          <ComponentList components={component.components} place={place} />
        </ContainerView>
      );
    case ComponentType.TextDisplay:
      return <Markdown source={component.content} />;
    case ComponentType.MediaGallery:
      return <Gallery gallery={component} />;
    case ComponentType.Thumbnail:
      return <Thumbnail thumbnail={component} />;
    case ComponentType.File:
      return <FileView file={component} />;
    case ComponentType.Button:
      return <ButtonView button={component} place={place} />;
    case ComponentType.StringSelect:
      return <SelectMenu select={component} place={place} />;
    case ComponentType.ChannelSelect:
    case ComponentType.UserSelect:
      return <AutoSelect select={component} place={place} />;
    case ComponentType.ActionRow:
      return (
        <div class="action-row">
          <ComponentList components={component.components} place={place} />
        </div>
      );
    case ComponentType.Section:
      return (
        <div class="section">
          <div>
            <ComponentList components={component.components} place={place} />
          </div>
          <ComponentView component={component.accessory} place={place} />
        </div>
      );
    case ComponentType.Separator: {
      const isLarge = component.spacing === SeparatorSpacingSize.Large;
      return component.divider === false ? (
        <div class={isLarge ? 'space is-large' : 'space'} />
      ) : (
        <hr class={isLarge ? 'is-large' : undefined} />
      );
    }
    default:
      return <p class="cannot-show">{words.cannotShow}</p>;
  }
}
