import * as z from 'zod/mini';
import { AllowanceRowSchema } from './allowance.ts';
import { AuditRowSchema, TrailRowSchema } from './audit.ts';
import { CursorRowSchema, QuotaRowSchema, SeenRowSchema, UnreadRowSchema } from './bookkeeping.ts';
import { HaltRowSchema, HarmRowSchema, SendsRowSchema } from './brake.ts';
import { ConsentRowSchema } from './consent.ts';
import { AddressRowSchema, ContactRowSchema } from './contact.ts';
import {
  ArrivalRowSchema,
  HeardRowSchema,
  MessageRowSchema,
  SayingRowSchema,
  UnheardRowSchema,
} from './conversation.ts';
import { DraftRowSchema, ViewingRowSchema } from './desk.ts';
import { ErasureRowSchema } from './erasure.ts';
import { DuplicateRowSchema, EventRowSchema, SubjectRowSchema } from './event.ts';
import { ImprovementRowSchema } from './improvement.ts';
import { KeysRowSchema } from './keys.ts';
import { DigestRowSchema, UndeliveredRowSchema } from './notice.ts';
import { BurstRowSchema, PaceRowSchema, ProgramRowSchema, SwitchesRowSchema } from './program.ts';
import { ButtonRowSchema, EndedRowSchema, RosterRowSchema, SessionRowSchema } from './staff.ts';
import { IntentRowSchema, SurveyRowSchema } from './survey.ts';
import { ChapterRowSchema, MemberRowSchema, OpenRowSchema, TaskRowSchema } from './task.ts';
import { EditionRowSchema, WatchRowSchema } from './watch.ts';

/** Every row of the table. */
export const RowSchema = z.discriminatedUnion('kind', [
  EventRowSchema,
  DuplicateRowSchema,
  ProgramRowSchema,
  ContactRowSchema,
  AddressRowSchema,
  SurveyRowSchema,
  IntentRowSchema,
  TaskRowSchema,
  CursorRowSchema,
  SubjectRowSchema,
  SwitchesRowSchema,
  PaceRowSchema,
  BurstRowSchema,
  SeenRowSchema,
  ArrivalRowSchema,
  HeardRowSchema,
  SayingRowSchema,
  ChapterRowSchema,
  OpenRowSchema,
  MemberRowSchema,
  RosterRowSchema,
  ButtonRowSchema,
  MessageRowSchema,
  SessionRowSchema,
  EndedRowSchema,
  DraftRowSchema,
  ViewingRowSchema,
  AuditRowSchema,
  TrailRowSchema,
  QuotaRowSchema,
  ConsentRowSchema,
  DigestRowSchema,
  UndeliveredRowSchema,
  UnheardRowSchema,
  UnreadRowSchema,
  ErasureRowSchema,
  ImprovementRowSchema,
  KeysRowSchema,
  EditionRowSchema,
  WatchRowSchema,
  SendsRowSchema,
  HarmRowSchema,
  HaltRowSchema,
  AllowanceRowSchema,
]);

export type Row = z.infer<typeof RowSchema>;
export type RowKind = Row['kind'];
export type RowOf<K extends RowKind> = Extract<Row, { kind: K }>;
