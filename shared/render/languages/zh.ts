import type { MailTexts, PageTexts } from './texts.ts';

/** Simplified. */
export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: '您有多大可能向朋友或同事推荐 {brand}？',
    low: '完全不可能',
    high: '非常可能',
  },
  satisfied: {
    question: '您对{about}的满意程度如何？',
    levels: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
  },
  ces: { question: '{brand} 让我轻松{about}。', low: '非常不同意', high: '非常同意' },
  cxi: {
    title: '关于您的体验，有三个小问题',
    effective: '您的需求得到解决了吗？',
    easy: '过程轻松吗？',
    enjoyed: '体验愉快吗？',
    low: '完全没有',
    high: '完全如此',
  },
  thumbs: { question: '您对{about}满意吗？', no: '不满意', yes: '满意' },
  about: { service: '我们的服务', effort: '办好了需要办的事' },
  why: {
    detractor: '非常抱歉。请问哪里出了问题？',
    passive: '谢谢您。我们哪里可以做得更好？',
    promoter: '很高兴听到您这么说。您最满意的是什么？',
    unrated: '您给出这个评分的主要原因是什么？',
  },
  page: {
    optional: '选填',
    notSent: '尚未发送任何内容。按下按钮后才会发送您的回答。',
    answeredBefore: '您之前已经回答过。您可以在此修改回答；按下按钮之前不会有任何改变。',
    noContact: '无需就此事与我联系',
    send: '发送我的回答',
    badRating: '请选择一个评分。尚未发送任何内容。',
    unsubscribe: '不再接收问卷',
  },
  thanks: {
    title: '谢谢您，我们已收到您的回答。',
    detractor: '很抱歉没能让您满意。',
    passive: '我们会阅读每一条回答。',
    promoter: '您的肯定让我们非常高兴。',
    noContact: '按照您的意愿，我们不会就此事与您联系。',
    yours: '您发送的内容',
    change: '修改我的回答',
    more: { other: '如果您愿意，还有 {n} 个问题' },
    sendMore: '一并发送',
  },
  notices: {
    'not-found': {
      title: '没有这个页面',
      body: '地址可能不完整。没有发送或更改任何内容。请重新打开我们消息中的链接。',
    },
    'invalid-link': {
      title: '此链接无法使用',
      body: '链接可能不完整。没有发送或更改任何内容。请重新打开消息中的链接，或完整复制该链接。',
    },
    closed: {
      title: '此问卷已结束',
      body: '问卷不再接受回答，因此刚才没有发送任何内容。您之前发送的回答已妥善保存。如有需要告知我们的事情，请通过平常的方式与我们联系。',
    },
    trouble: {
      title: '我们这边出了点问题',
      body: '如果您正在发送内容，可能尚未送达。请返回并稍后再试；重复发送不会有任何影响。',
    },
    'too-long': {
      title: '内容太长了',
      body: '没有发送任何内容，您写的内容仍在原处。请返回，缩短后再发送。',
    },
    busy: {
      title: '当前访问人数过多',
      body: '没有发送或更改任何内容。请等待一分钟，然后返回重试。',
    },
  },
  unsubscribe: {
    title: '不想再收到问卷？',
    body: '请选择 {brand} 不再向您发送的内容。与您订单有关的消息不受影响。',
    all: '所有问卷',
    program: '与此类似的问卷',
    email: '通过电子邮件发送的问卷',
    sms: '通过短信发送的问卷',
    button: '停止发送',
    done: '已停止发送',
    doneBody: '从现在起，{brand} 不再向您发送：',
    undo: '撤销',
    undone: '一切照旧',
    undoneBody: '{brand} 将重新向您发送：',
  },
  kiosk: { waiting: '没有网络连接。您的回答已保存，恢复连接后会立即发送。' },
};

export const mail: MailTexts = {
  subject: '您的体验如何？（{title}）',
  subjectPlain: '您的体验如何？',
  reminderSubject: '温馨提醒：您的体验如何？（{title}）',
  reminderPlain: '温馨提醒：您的体验如何？',
  hello: '{name}，您好：',
  helloPlain: '您好：',
  intro: '我们想请教您一个问题，用时不到一分钟。',
  reminderIntro: '几天前我们向您提出了一个问题。如果您有一分钟时间，我们仍然很想知道您的看法。',
  about: '关于：{about}',
  choose: '请选择一个评分。在发送之前，您可以在下一页补充几句话。',
  cxi: '下一页还有两个小问题。在您按下那里的按钮之前，不会发送任何内容。',
  line: '— 请在此行上方回复 —',
  reply: '您也可以直接回复此邮件。每一封回复都有专人阅读。',
  unsubscribe: '不再接收问卷',
  sms: {
    nps: '您愿意推荐我们吗？',
    satisfied: '您对{about}满意吗？',
    ces: '我们让您办事很轻松。',
    thumbs: '您满意吗？',
    reply: '请回复 {low}（{lowest}）至 {high}（{highest}）。',
    either: '请回复 {high}（{highest}）或 {low}（{lowest}）。',
    end: '退订回复STOP',
    thanks: {
      detractor: '谢谢您。我们已转告相关人员。',
      passive: '谢谢您。我们会阅读每一条回答。',
      promoter: '谢谢您。您的肯定让我们非常高兴。',
    },
  },
};
