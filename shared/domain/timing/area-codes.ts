/**
 * What the beginning of a phone number tells of the time zone, for countries with several: country code, then area codes, by the
 * zones that people there may be in. Only what tells clearly is here; a number that is not found may be anywhere in its country.
 * So it is with mobile numbers where these have codes of their own (Australia, Indonesia, Russia). A limit: where they have
 * area codes (North America, Brazil, Mexico), numbers travel with their owners, and only a zone in the event tells better.
 *
 * Written by hand after the numbering plans and the tz database, and compared, in North America code by code, with
 * `resources/timezones/map_data.txt` of libphonenumber (Google, Apache License 2.0). That counts where numbers were seen, and is
 * wrong or silent in places: on overlays (448, 474, 689, 930), on Mexico after 2022, on Kaliningrad.
 */
export const areaCodes: readonly (readonly [zones: string, country: string, codes: string])[] = [
  [
    'America/New_York',
    '1',
    '201 202 203 207 212 215 216 220 223 227 229 231 234 239 240 248 252 260 267 269 272 276 283 301 302 304 305 313 315 317 321 324 326 329 330 332 336 339 347 351 352 363 380 386 401 404 407 410 412 413 419 434 436 440 443 445 463 470 472 475 478 484 502 508 513 516 517 518 540 551 561 567 570 571 582 585 586 603 607 609 610 614 616 617 624 631 640 645 646 656 667 678 679 680 681 686 689 703 704 706 716 717 718 724 727 728 732 734 740 743 754 757 762 765 770 771 772 774 781 786 802 803 804 810 813 814 821 826 828 835 838 839 843 845 848 854 856 857 859 860 862 863 864 865 878 904 908 910 912 914 917 919 929 934 937 941 943 947 948 954 959 973 978 980 984 989',
  ],
  [
    'America/Chicago',
    '1',
    '205 210 214 217 218 224 225 228 235 251 254 256 262 274 281 309 312 314 316 318 319 320 325 327 331 334 337 346 353 361 402 405 409 414 417 430 447 457 464 469 471 479 501 504 507 512 515 531 534 539 557 563 572 573 580 601 608 612 615 618 621 629 630 636 641 651 659 660 662 682 708 712 713 715 726 730 731 737 763 769 773 779 806 815 816 817 830 832 847 861 870 872 901 903 913 918 920 924 931 936 938 940 945 952 956 972 975 979 985',
  ],
  [
    'America/Los_Angeles',
    '1',
    '206 209 213 253 279 310 323 341 350 357 360 369 408 415 424 425 442 503 509 510 530 559 562 564 619 626 628 650 657 661 669 702 707 714 725 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951 971',
  ],
  [
    'America/Toronto',
    '1',
    '226 249 263 289 343 354 365 382 416 437 438 450 468 514 519 548 579 613 647 683 705 742 753 819 873 905 942',
  ],
  ['America/Denver', '1', '303 307 385 406 435 505 575 719 720 748 801 915 970 983'],
  ['America/Edmonton', '1', '368 403 587 780 825'],
  ['America/Phoenix', '1', '480 520 602 623'],
  ['America/Halifax', '1', '428 506 782 902'],
  ['America/Winnipeg', '1', '204 431 584'],
  ['America/Puerto_Rico', '1', '787 939'],
  ['America/Vancouver', '1', '604'],
  ['Pacific/Honolulu', '1', '808'],
  ['America/St_Thomas', '1', '340'],
  ['Pacific/Guam', '1', '671'],
  ['Pacific/Saipan', '1', '670'],
  ['Pacific/Pago_Pago', '1', '684'],
  ['America/New_York America/Chicago', '1', '219 270 364 423 448 574 606 729 812 850 906 930'],
  ['America/Chicago America/Denver', '1', '308 432 605 620 701 785'],
  ['America/Denver America/Los_Angeles', '1', '208 458 541 775 986'],
  ['America/Edmonton America/Regina', '1', '306 474 639'],
  ['America/Halifax America/St_Johns', '1', '709 879'],
  ['America/Denver America/Phoenix', '1', '928'],
  ['America/Anchorage America/Adak', '1', '907'],
  ['America/Edmonton America/Vancouver America/Fort_Nelson', '1', '236 250 257 672 778'],
  ['America/Toronto America/Halifax America/Blanc-Sablon', '1', '367 418 581'],
  ['America/Toronto America/Winnipeg America/Atikokan', '1', '807'],
  ['America/Toronto America/Winnipeg America/Edmonton America/Whitehorse', '1', '867'],
  ['Europe/Kaliningrad', '7', '401'],
  ['Europe/Moscow', '7', '36 47 48 49 81 820 821 83 841 843 844 847 855 86 87'],
  ['Europe/Samara', '7', '341 842 845 846 848 851'],
  ['Asia/Yekaterinburg', '7', '342 343 345 346 347 349 35'],
  ['Asia/Omsk', '7', '381'],
  ['Asia/Krasnoyarsk', '7', '382 383 384 385 388 390 391 394'],
  ['Asia/Irkutsk', '7', '301 395'],
  ['Asia/Yakutsk', '7', '302 416'],
  ['Asia/Yakutsk Asia/Vladivostok Asia/Magadan', '7', '411'],
  ['Asia/Vladivostok', '7', '421 423 426'],
  ['Asia/Magadan', '7', '413 424'],
  ['Asia/Kamchatka', '7', '415 427'],
  ['Australia/Sydney Australia/Lord_Howe', '61', '2'],
  ['Australia/Sydney', '61', '3'],
  ['Australia/Brisbane Australia/Sydney', '61', '7'],
  ['Australia/Adelaide Australia/Darwin Australia/Perth Australia/Eucla', '61', '8'],
  ['America/Sao_Paulo', '55', '1 2 3 4 5 61 62 63 64 7 82 83 84 85 86 87 88 89 91 93 94 96 98 99'],
  ['America/Sao_Paulo America/Noronha', '55', '81'],
  ['America/Manaus', '55', '65 66 67 69 92 95'],
  ['America/Manaus America/Rio_Branco', '55', '97'],
  ['America/Rio_Branco', '55', '68'],
  ['America/Mexico_City', '52', '2 33 4 55 56 7 81 92 93 94 95 96'],
  ['America/Cancun', '52', '983 984 998'],
  ['America/Tijuana', '52', '664 686'],
  ['America/Hermosillo', '52', '662'],
  ['America/Mazatlan', '52', '612 624 667 669'],
  ['Asia/Jakarta', '62', '2 31 32 33 34 35 6 7'],
  ['Asia/Makassar', '62', '36 37 38 41 43'],
  ['Asia/Jayapura', '62', '95 96 97 98'],
];

const byPrefix = new Map<string, readonly string[]>(
  areaCodes.flatMap(([zones, country, codes]) =>
    codes.split(' ').map((code) => [`+${country}${code}`, zones.split(' ')] as const),
  ),
);
const [shortest, longest] = [4, 6];

/**
 * The zones that a number's area code tells; none where it tells none.
 * @param phone E.164.
 */
export const zonesOfAreaCode = (phone: string): readonly string[] => {
  for (let length = longest; length >= shortest; length -= 1) {
    const zones = byPrefix.get(phone.slice(0, length));
    if (zones) return zones;
  }
  return [];
};

/** Zones that people know, to stand for others that show the same time. */
export const wellKnownZones: ReadonlySet<string> = new Set(
  [...byPrefix.values(), 'Europe/Madrid', 'Europe/Lisbon'].flat(),
);
