type Names = { given: string[]; family: string[] };

const list = (words: string) => words.split(' ');

/** Given and family names of many origins; put together by chance, so that nobody is meant. */
export const allNames: Record<string, Names> = {
  swedish: {
    given: list('Elin Johan Karin Anders Maja Fredrik Sofia Gustav Hanna Linus Åsa Erik Wilma Torbjörn Ebba Viktor'),
    family: list('Lindqvist Nyström Ekdahl Sjödin Björkman Hedlund Norrman Wikström Åkerlund Sundin Bäckström Forsell'),
  },
  norwegian: {
    given: list('Kari Ole Sigrid Magnus Ingvild Håkon Solveig Eirik Tone Jonas Marit Sverre Astrid Øyvind Guro Terje'),
    family: list('Haugland Myklebust Strand Fossum Brekke Nygård Vik Tangen Hovland Røste Aasen Kvamme'),
  },
  finnish: {
    given: list('Eero Päivi Juhani Satu Antti Kaisa Ville Riikka Timo Helmi Jari Outi Lauri Sini Pekka Tuuli'),
    family: list('Mäkelä Salmi Niskanen Harju Koivisto Lehto Pulkkinen Ranta Hakala Tervo Kinnunen Alatalo'),
  },
  sami: {
    given: list('Ánte Elle Máret Niillas Sárá Joret Biret Mihkkal'),
    family: list('Sarri Labba Påve Kuhmunen Nutti Spik'),
  },
  german: {
    given: list('Jens Antje Torben Silke Lars Meike Uwe Imke Finn Wiebke Dirk Svenja Malte Anke Thies Frauke'),
    family: list('Petersen Brandt Lorenzen Ketels Ahrens Thomsen Reimers Clausen Wulff Harms Rickert Behnke'),
  },
  danish: {
    given: list('Mette Søren Lone Jesper Bente Rasmus Dorthe Anders'),
    family: list('Kjær Mølgaard Bundgaard Dam Lauridsen Toft'),
  },
  polish: {
    given: list('Marek Agnieszka Paweł Kasia Tomasz Ewa Grzegorz Monika'),
    family: list('Wrona Zając Kubiak Górska Sikora Mazur Bielak'),
  },
  turkish: {
    given: list('Emre Elif Kemal Zeynep Murat Aylin Cem Derya'),
    family: list('Yıldız Kaya Demirel Şahin Polat Güneş Arslan'),
  },
  arabic: {
    given: list('Yusuf Layla Khaled Rania Tarek Nour Bassam Hala'),
    family: list('Mansour Khoury Saleh Nasser Darwish Hamdan Aziz'),
  },
  persian: {
    given: list('Reza Shirin Behrouz Parisa Kaveh Mina Arash Golnar'),
    family: list('Rahimi Karimi Ebrahimi Sadeghi Moradi Tehrani'),
  },
  somali: {
    given: list('Abdi Hodan Farah Ifrah Liban Sagal Yasin Deqa'),
    family: list('Hassan Jama Abdullahi Farole Gedi Osman'),
  },
  eritrean: {
    given: list('Tesfay Selam Yonas Feven Berhane Luwam'),
    family: list('Tekle Haile Ghebre Kidane Araya Mebrahtu'),
  },
  vietnamese: {
    given: list('Minh Linh Hoang Thao Duc Huong'),
    family: list('Pham Le Vu Dang Bui Do'),
  },
  ukrainian: {
    given: list('Dmytro Olena Taras Iryna Andrii Natalia'),
    family: list('Kovalenko Melnyk Bondar Hrytsenko Savchuk Marchenko'),
  },
  indian: {
    given: list('Arjun Priya Rohan Kavita Sanjay Meera Vikram Anjali'),
    family: list('Nair Deshpande Iyer Chatterjee Kulkarni Menon Joshi'),
  },
  filipino: {
    given: list('Ramon Marisol Jun Lorna Ernesto Grace'),
    family: list('Dela-Cruz Bautista Salonga Villanueva Pascual'),
  },
  african: {
    given: list('Kwame Abena Chidi Ngozi Kofi Amara Thabo Wanjiru'),
    family: list('Mensah Boateng Eze Adeyemi Owusu Nkosi Mwangi'),
  },
  iberian: {
    given: list('Rui Beatriz Diego Lucía Tiago Carmen Mateus Inés'),
    family: list('Carvalho Moreira Vidal Serrano Teixeira Navarro'),
  },
  thai: { given: list('Somchai Malee Anan Ploy'), family: list('Srisuk Chaiyo Wongsa Boonmee') },
  kurdish: { given: list('Rojin Baran Dilan Azad Zana Berivan'), family: list('Demirci Aslan Barzan Ronahi Zaza') },
  baltic: {
    given: list('Andris Līga Tomas Rasa Kristjan Liis'),
    family: list('Ozoliņš Kalniņa Jankauskas Tamm Saar'),
  },
};

export const lands: Record<'se' | 'no' | 'fi' | 'de', string[]> = {
  se: ['swedish', 'swedish', 'swedish', 'swedish', 'finnish', 'sami'],
  no: ['norwegian', 'norwegian', 'norwegian', 'norwegian', 'sami', 'danish'],
  fi: ['finnish', 'finnish', 'finnish', 'finnish', 'sami', 'swedish'],
  de: ['german', 'german', 'german', 'german', 'turkish', 'danish'],
};
