/**
 * Number words that are also words, or names, in another language that many read: "sex", "pet", "fire", "Otto", Egyptian "ده".
 * They are numbers to those who were asked in the language or are likely to read it. Folded.
 */
export const homographs =
  'sex pet dort null nul nulla tri fem on alti jeden die set sis sei seis cinc deu nou un una uno um hat het ot opt doi fire seks ni ti to en et ett ein een tier nier du ena dva dve viis neli yks kaks hai ba tu nam sau bay tam chin bon mot lima enam otto dez tio nia tia eksi dio otter son ده دو یک نه';
