import type { Localized } from '../language.ts';

interface WorksheetWords {
  readonly questions: string;
  readonly answers: string;
  readonly offer: string;
  readonly chapter: string;
  readonly print: string;
  readonly name: string;
  readonly date: string;
  /** Heads of the ruled lines under a question and under an exhibit. */
  readonly because: string;
  readonly seen: string;
}

export const worksheetWords: Localized<WorksheetWords> = {
  en: {
    questions: 'Worksheet',
    answers: 'Answer sheet',
    offer: 'To print for a class:',
    chapter: 'Back to the chapter',
    print: 'Print',
    name: 'Name',
    date: 'Date',
    because: 'Because',
    seen: 'What the charts show',
  },
  zh: {
    questions: '练习单',
    answers: '答案',
    offer: '供课堂打印：',
    chapter: '回到本章',
    print: '打印',
    name: '姓名',
    date: '日期',
    because: '理由',
    seen: '图上看到的',
  },
};
