import { own } from '../own.ts';

/** ISO 3166-1: each country's two letters with its three behind them. */
const table =
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB ' +
  'BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR ' +
  'BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR ' +
  'CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK ' +
  'FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS ' +
  'GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ' +
  'ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO ' +
  'LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD ' +
  'MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER ' +
  'NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM ' +
  'PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP ' +
  'SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF ' +
  'TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY ' +
  'UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE';

const codes = new Set(table.split(' ').map((letters) => letters.slice(0, 2)));

const byThree: ReadonlyMap<string, string> = new Map(
  table.split(' ').map((letters) => [letters.slice(2), letters.slice(0, 2)] as const),
);

/** What people and systems write besides: codes of other lists, parts of countries, names of before. */
const others: Readonly<Record<string, string>> = {
  ...{ UK: 'GB', EL: 'GR', ENGLAND: 'GB', SCOTLAND: 'GB', WALES: 'GB', NORTHERNIRELAND: 'GB', GREATBRITAIN: 'GB' },
  ...{ US: 'US', UNITEDSTATESOFAMERICA: 'US', AMERICA: 'US', UAE: 'AE', HOLLAND: 'NL', THENETHERLANDS: 'NL' },
  ...{ CZECHREPUBLIC: 'CZ', KOREA: 'KR', REPUBLICOFKOREA: 'KR', RUSSIANFEDERATION: 'RU', VIETNAM: 'VN', TURKEY: 'TR' },
  KOREAREPUBLICOF: 'KR',
  ...{
    EIRE: 'IE',
    REPUBLICOFIRELAND: 'IE',
    KOREANREPUBLIC: 'KR',
    BURMA: 'MM',
    SWAZILAND: 'SZ',
    PALESTINE: 'PS',
    KOSOVO: 'XK',
    XK: 'XK',
  },
  ...{ HONGKONG: 'HK', MACAU: 'MO', IVORYCOAST: 'CI', MACEDONIA: 'MK', BRD: 'DE', BUNDESREPUBLIKDEUTSCHLAND: 'DE' },
};

/** Languages in whose words countries are looked for, one after the other. */
const languages =
  'en de fr es it pt nl pl sv da nb fi cs hu ro tr el ru uk bg ja zh-Hans zh-Hant ko ar he th vi id hr sk sl lt lv et ga'.split(
    ' ',
  );

const named = new Map<string, ReadonlyMap<string, string>>();

/** Without accents, blanks and signs. */
const key = (text: string): string =>
  text
    .replaceAll('&', 'and')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

const namesIn = (language: string): ReadonlyMap<string, string> => {
  const found = named.get(language);
  if (found) return found;
  const display = new Intl.DisplayNames([language], { type: 'region' });
  const names = new Map([...byThree.values()].map((code) => [key(display.of(code) ?? code), code] as const));
  named.set(language, names);
  return names;
};

/** There are two. */
const several = /^[CK]ONGO$/;

const byName = (name: string): string | undefined => {
  if (several.test(name)) return undefined;
  for (const language of languages) {
    const found = namesIn(language).get(name);
    if (found !== undefined) return found;
  }
  return undefined;
};

const isCode = (text: string): boolean => /^[A-Z]{2}$/.test(text);

/**
 * A country by its two letters (ISO 3166), of what it may be written as: `DEU`, `U.K.`, `Germany`, `Österreich`, `日本`.
 * @returns undefined for what is none that is known.
 */
export const countryCodeOf = (text: string): string | undefined => {
  const bare = key(text.slice(0, 100));
  const known = own(others, bare);
  if (known !== undefined) return known;
  if (isCode(bare)) return codes.has(bare) ? bare : undefined;
  return byThree.get(bare) ?? (bare.length > 1 ? (byName(bare) ?? withoutForm(text)) : undefined);
};

/** `Iran, Islamic Republic of`, `Taiwan, Province of China`: but for Korea and the Congo, of which there are two. */
const withoutForm = (text: string): string | undefined => {
  const [name = '', form] = text.split(',');
  if (form === undefined || /korea|congo/i.test(name)) return undefined;
  return byName(key(name));
};
