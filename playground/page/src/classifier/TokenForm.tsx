import { useSignal } from '@preact/signals';
import { classifierWords as words } from './classifier-words.ts';

/** For a host that reads photos of those only to whom it gave a token. It is kept until the page is closed. */
export function TokenForm({ use }: { use(token: string): void }) {
  const token = useSignal('');
  return (
    <form
      class="token-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (token.value.trim() !== '') use(token.value.trim());
      }}
    >
      <label>
        {words.token}
        <input
          type="password"
          autocomplete="off"
          value={token.value}
          onInput={({ currentTarget }) => {
            token.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button is-primary">
        {words.useToken}
      </button>
    </form>
  );
}
