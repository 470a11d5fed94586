import type { FurtherQuestion } from '../contracts/config/further-questions.ts';
import type { Answers } from '../domain/answer/applicable.ts';
import { html, type SafeHtml } from './html.ts';
import { scale } from './scale.ts';
import { anyText, plural, type Reader, textsFor } from './texts.ts';

interface FurtherForm {
  readonly questions: readonly FurtherQuestion[];
  readonly answers: Answers;
  readonly action: string;
}

/** The further questions that apply, as a form of their own: nobody has to answer any of them. */
export const furtherForm = ({ questions, answers, action }: FurtherForm, reader: Reader): SafeHtml | undefined => {
  if (questions.length === 0) return undefined;
  const { language, texts } = textsFor(reader);
  const asked = questions.map((question) =>
    field(question, Object.hasOwn(answers, question.id) ? answers[question.id] : undefined, reader),
  );
  return html`<form class="more" method="post" action="${action}"><input type="hidden" name="part" value="further"><h2>${plural(texts.thanks.more, questions.length, language)}</h2>${asked}<button>${texts.thanks.sendMore}</button></form>`;
};

const field = (question: FurtherQuestion, answer: Answers[string] | undefined, reader: Reader): SafeHtml => {
  const name = `answers[${question.id}]`;
  const text = anyText(question.text, reader);
  const choices = (inside: SafeHtml | readonly SafeHtml[]) =>
    html`<fieldset class="part"><legend>${text}</legend>${inside}</fieldset>`;
  switch (question.type) {
    case 'scale':
      return choices(furtherScale(question, answer, reader));
    case 'choice':
      return choices(
        question.options.map((option) =>
          tick({ type: 'radio', name, value: option.id, checked: answer === option.id }, anyText(option.text, reader)),
        ),
      );
    case 'choices': {
      const chosen = Array.isArray(answer) ? answer : [];
      return choices(
        question.options.map((option) =>
          tick(
            { type: 'checkbox', name: `${name}[${option.id}]`, value: 'on', checked: chosen.includes(option.id) },
            anyText(option.text, reader),
          ),
        ),
      );
    }
    case 'text':
      return html`<label class="why" for="${question.id}">${text}</label><textarea id="${question.id}" name="${name}" maxlength="2000" dir="auto">${typeof answer === 'string' && `\n${answer}`}</textarea>`;
  }
};

const furtherScale = (
  { id, from, to, ...ends }: Extract<FurtherQuestion, { type: 'scale' }>,
  answer: Answers[string] | undefined,
  reader: Reader,
): SafeHtml => {
  const [low, high] = [anyText(ends.low, reader), anyText(ends.high, reader)];
  return scale({
    name: `answers[${id}]`,
    ratings: Array.from({ length: to - from + 1 }, (_, at) => from + at),
    selected: typeof answer === 'number' ? answer : undefined,
    low,
    high,
    meaning: (rating) =>
      new Map([
        [to, high],
        [from, low],
      ]).get(rating),
    required: false,
  });
};

interface Tick {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
}

/** One of several choices, with its label to press on. */
export const tick = ({ type, name, value, checked }: Tick, label: string): SafeHtml =>
  html`<label class="tick"><input type="${type}" name="${name}" value="${value}"${checked && html` checked`}>${label}</label>`;
