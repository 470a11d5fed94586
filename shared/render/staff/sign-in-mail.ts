import { act, aside, type Block, facts, heading, paragraph } from '../mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from '../mail-layouts/frame.ts';
import type { MailBrand } from '../mail-layouts/look.ts';

interface SignInView {
  readonly brand: MailBrand;
  /** Where the pages are, where that is known before they are deployed. */
  readonly publicUrl?: string | undefined;
}

interface Words {
  readonly subject: string;
  readonly preview: string;
  readonly body: readonly Block[];
}

const laid = ({ brand }: SignInView, words: Words): RenderedMail =>
  laidOut({
    ...{ brand, language: 'en', direction: 'ltr', ...words },
    foot: [`${brand.name}, Heardback. You get this because somebody entered your address there.`],
  });

/**
 * Mail to somebody who was let in. Cognito puts the name and the first password in the place of `{username}` and `{####}`.
 */
export const invitedMail = (view: SignInView): RenderedMail =>
  laid(view, {
    subject: `${view.brand.name}: you can answer customers now`,
    preview: 'Your name and first password for the inbox.',
    body: [
      heading('You can sign in'),
      paragraph('Sign in with these. You choose a password of your own then, and set up an authenticator app.'),
      facts([
        ['Name', '{username}'],
        ['First password', '{####}'],
      ]),
      ...(view.publicUrl ? [act({ label: 'Open the inbox', url: `${view.publicUrl}/app` })] : []),
      aside('The first password ends after seven days. Whoever let you in can send another.'),
    ],
  });

/** Mail with the code by which somebody chooses a new password; Cognito puts it in the place of `{####}`. */
export const codeMail = (view: SignInView): RenderedMail =>
  laid(view, {
    subject: `${view.brand.name}: your code`,
    preview: 'The code to choose a new password.',
    body: [
      heading('Your code is {####}'),
      paragraph('Enter it where you asked for it, and choose a new password. It works for an hour.'),
      aside('If you did not ask for it, do nothing: without the code nothing changes.'),
    ],
  });
