import { type ConversationTexts, conversationTexts } from './languages/conversation.ts';
import { addressed, type Reader } from './texts.ts';

/** What is said in return, in the reader's language and the brand's tone. */
export const conversationTextsFor = (reader: Reader): ConversationTexts =>
  addressed<ConversationTexts>(reader, conversationTexts, ({ conversation }) => conversation);
