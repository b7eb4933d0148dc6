/** What tells languages that are not read, so that they are not taken for their neighbors. */
import { NO_SIGNS, type Signs } from './signs';

const WORDS: Readonly<Record<string, string>> = {
  pt: 'o os as um uma do da dos das no na nos nas e em com por para ao à aos seu sua seus suas que é são de não como pelo pela mais se ou sobre',
  it: 'il lo la le gli i un una uno di del della dei delle degli nel nella e ed con per da al alla ai alle che è sono si non come su sul sulla tra loro l d essere dell nell',
  ca: 'el els les la un una i de del dels amb per a al als que és són com en seu seva o l d les més aquest aquesta sobre',
  ro: 'și în de la cu pe din a al ale un o unei unui pentru care este sunt să prin sau lor ale după',
  nl: 'de het een en van met voor te op in is zijn aan of bij naar om uit door tot niet hoe wat deze dit je kan kunnen worden wordt over als',
  sv: 'och att en ett i på av för med som till är den det de kan från om eller inte vid ska hur sin sina deltagaren',
  da: 'og at en et i på af for med som til er den det de kan fra om eller ikke ved skal hvordan sin sine deres samt',
  no: 'og å en et i på av for med som til er den det de kan fra om eller ikke ved skal hvordan sin sine deres',
  fi: 'ja on se että sekä osaa tai ovat joka miten käyttää eri voi kuin sen',
  pl: 'i w z na do się o oraz jest po od dla jak nie że za przez są lub ze a',
  cs: 'a v z na do se o je pro jak ne že za s ve k po od nebo jsou při umí i',
  hu: 'a az és egy hogy nem is meg vagy van ki be el',
  tr: 've bir bu için ile de da olarak nasıl ne olan en',
  id: 'dan yang di dengan untuk dari pada ini dapat atau secara dalam ke adalah mampu',
  vi: 'và của các cho trong một được là những với để có',
  hr: 'i u na je se za da od s su kako ili o te prema',
  eo: 'kaj la de en por kun estas al',
};

/** By the code of the language. */
export const OTHER_LANGUAGES: readonly (readonly [language: string, signs: Signs])[] = Object.entries(WORDS).map(([language, words]) => [language, { ...NO_SIGNS, words }] as const);

/** Endings and letters that only they have. */
export const OTHER_SIGNS: Signs = {
  words: '',
  endings: 'ção:pt ções:pt mento:pt,it zione:it zioni:it ità:it ció:ca heid:nl ingen:nl,sv,no,da ości:pl ować:pl',
  letters: 'ã:pt õ:pt å:sv,da,no ø:da,no æ:da,no ł:pl ż:pl ź:pl ś:pl ć:pl,hr ń:pl ą:pl ę:pl č:cs,hr š:cs,hr ž:cs,hr ř:cs ě:cs ů:cs ő:hu ű:hu ğ:tr ş:tr ı:tr ș:ro ț:ro ă:ro,vi ì:it ò:it,ca đ:vi,hr ơ:vi ư:vi ạ:vi ế:vi ệ:vi ố:vi',
};
