/**
 * Names of people of many origins, for stories of our own and for benchmarks: given names by gender, and family names.
 * Most stand in no list of norwire's, so that a reading that knows people by lists is seen.
 */
const origins: Readonly<Record<string, { male: string; female: string; family: string }>> = {
  Norwegian: {
    male: 'Torgrim Eldar Gaute Oddleiv Sjur Kolbein Audun Tarjei',
    female: 'Gudny Solfrid Borghild Jofrid Ragna Synneva Åslaug Hjørdis',
    family: 'Stokkeland Veiteberg Kvamsdal Rognerud Haukeliseter Myrmel Tveitå Brekkhus',
  },
  Sami: {
    male: 'Ánte Áslak Jovnna Mihkkal Heaika Issát',
    female: 'Máret Biret Ravdna Inggá Sárá Elle',
    family: 'Gaup Siri Hætta Utsi Somby Triumf',
  },
  Somali: {
    male: 'Guled Warsame Liban Cabdi Sharmarke Bashiir',
    female: 'Hodan Ayaan Ifrah Sahra Ubax Deqa',
    family: 'Warfa Jibril Dualeh Hersi Samatar Egal',
  },
  Polish: {
    male: 'Zbigniew Grzegorz Wojciech Bogdan Kazimierz Dariusz',
    female: 'Bożena Jadwiga Grażyna Wiesława Halina Danuta',
    family: 'Wiśniewski Kowalczyk Zawadzka Mazurek Pawlak Szczepańska',
  },
  Tamil: {
    male: 'Thanushan Senthuran Kajan Ragavan Sivakumar Nirosh',
    female: 'Kirushanthi Vithya Thulasi Abirami Nirmala Yalini',
    family: 'Sivarajah Kandasamy Thuraisingam Selvanathan Yogeswaran Navaratnam',
  },
  Urdu: {
    male: 'Usman Waqas Shahzad Tanveer Zubair Junaid',
    female: 'Rukhsana Sadaf Shazia Farzana Nighat Tahira',
    family: 'Chaudhry Bhatti Qureshi Mirza Sheikhzad Gondal',
  },
  Ukrainian: {
    male: 'Oleksij Bohdan Taras Mykola Vitalij Ostap',
    female: 'Oksana Halyna Ljudmyla Solomija Daryna Zoja',
    family: 'Kovaltsjuk Shevtsjenko Bondarenko Melnyk Tkatsj Hontsjar',
  },
  Chinese: {
    male: 'Weiqiang Guoliang Jianjun Zhiming Haoran Dawei',
    female: 'Xiaoming Lihua Meixiang Yuxuan Jiayi Ruolan',
    family: 'Zhang Huang Ouyang Zheng Xiao Tsai',
  },
  Eritrean: {
    male: 'Tsegay Yonas Mehari Filmon Berhane Isayas',
    female: 'Selam Letebrhan Tsehaynesh Abeba Semhar Winta',
    family: 'Ghebremeskel Tesfamariam Woldu Habtemichael Kidane Zeray',
  },
  Kurdish: {
    male: 'Dilshad Azad Rebin Serdar Shwan Karwan',
    female: 'Berivan Shilan Hêlîn Rojîn Avîn Nalin',
    family: 'Barzani Rojhelat Sindî Zangana Talabani Kurdo',
  },
};

/** Picks names one after another, each time the same ones. */
export function nameMaker(fits: (name: string) => boolean = () => true): {
  readonly given: (gender: 'male' | 'female') => string;
  readonly family: () => string;
} {
  const taken: Record<string, number> = {};
  const pools = Object.values(origins);
  const pick = (kind: 'male' | 'female' | 'family'): string => {
    const names = pools
      .flatMap((pool, origin) =>
        pool[kind].split(' ').map((name, at) => ({ name, order: at * pools.length + origin })),
      )
      .sort((a, b) => a.order - b.order)
      .map(({ name }) => name)
      .filter(fits);
    const next = taken[kind] ?? 0;
    taken[kind] = next + 1;
    return names[next % names.length] ?? '';
  };
  return { given: (gender) => pick(gender), family: () => pick('family') };
}
