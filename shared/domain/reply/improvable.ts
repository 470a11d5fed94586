import { once } from '../once.ts';
import type { Token } from './tokens.ts';
import { phraseAt, phrasesOf } from './vocabulary.ts';

const phrases = once(() =>
  phrasesOf(
    '{could,should,would,can,might} {be,have been,do,do with,use} {better,quicker,faster,cheaper,nicer,easier,improved,clearer,more,a bit,a little,some,improvement}|{könnte,hätte,sollte,wäre} {,etwas,noch,ein bisschen} {besser,schneller,günstiger,freundlicher,einfacher}|{pourrait,aurait pu} {être,mieux} {mieux,faire,plus,meilleur}|pourrait mieux faire|{podría,podrían} {ser,estar,ir,mejorar}|podría mejorar|{potrebbe,poteva} {essere,andare,migliorare}|{poderia,podia} {ser,estar,melhorar}|{kon,zou,had} {,iets,wat} {beter,sneller,goedkoper}|{mogłoby,mogło,mogłaby} być|{kunde,skulle kunna} {vara,varit,ha varit} {bättre,snabbare}|{kunne,kunna} {være,ha vært,have været,vært,været} {bedre,hurtigere,raskere}|{mohlo by,mohlo to,by mohlo} být|{могло бы,могла бы,мог бы,можно было бы} {быть,быстрее,лучше}|{могло б,могло би} бути|daha {iyi,hızlı} olabilirdi|voisi olla {parempi,nopeampi}|lehetne {jobb,gyorsabb}|ar putea fi {mai bine,mai bun}|{θα μπορούσε,μπορούσε} να είναι',
    'en',
  ),
);

/** "6, could be better": says what is amiss, and takes nothing of the number back. */
export const isImprovable = (tokens: readonly Token[], at: number): boolean => phraseAt(tokens, at, phrases()) > 0;
