/** The package names a JavaScript file as its types; these are the schemas that the stand-in uses. */
declare module 'discord-api-spec/zod' {
  import type { core } from 'zod';

  export const ApplicationCommandUpdateRequestSchema: core.$ZodType;
  export const CreateMessageInteractionCallbackRequestSchema: core.$ZodType;
  export const UpdateMessageInteractionCallbackRequestSchema: core.$ZodType;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: core.$ZodType;
  export const ModalInteractionCallbackRequestSchema: core.$ZodType;
  export const IncomingWebhookRequestPartialSchema: core.$ZodType;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: core.$ZodType;
  export const MessageCreateRequestSchema: core.$ZodType;
  export const MessageEditRequestPartialSchema: core.$ZodType;
}
