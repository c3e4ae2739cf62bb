interface Person {
  name: string;
  role: string;
  team: 'platform' | 'money' | 'street';
}

/** The thirty people of the invented team, by handle. */
export const people: Record<string, Person> = {
  abel: { name: 'Abel Ferreira', role: 'Engineer', team: 'platform' },
  aino: { name: 'Aino Kallio', role: 'Engineer', team: 'platform' },
  ama: { name: 'Ama Boateng', role: 'Team lead', team: 'platform' },
  anders: { name: 'Anders Holm', role: 'Database engineer', team: 'platform' },
  bea: { name: 'Bea Lorenz', role: 'Engineer', team: 'money' },
  chidi: { name: 'Chidi Eze', role: 'Engineer', team: 'money' },
  clara: { name: 'Clara Moreau', role: 'Support', team: 'money' },
  dara: { name: 'Dara Quinn', role: 'Engineer', team: 'street' },
  edda: { name: 'Edda Jónsdóttir', role: 'Team lead', team: 'money' },
  emil: { name: 'Emil Varga', role: 'Engineer', team: 'street' },
  farid: { name: 'Farid Nazari', role: 'Network engineer', team: 'platform' },
  greta: { name: 'Greta Lund', role: 'Engineer', team: 'street' },
  hana: { name: 'Hana Sato', role: 'Engineer', team: 'platform' },
  ivo: { name: 'Ivo Petkov', role: 'Engineer', team: 'money' },
  jonas: { name: 'Jonas Brandt', role: 'Locker engineer', team: 'street' },
  kaya: { name: 'Kaya Demir', role: 'Engineer', team: 'platform' },
  leo: { name: 'Leo Castellanos', role: 'Engineer', team: 'street' },
  maeve: { name: 'Maeve Doyle', role: 'Team lead', team: 'street' },
  milo: { name: 'Milo Jansen', role: 'Engineer', team: 'platform' },
  nadia: { name: 'Nadia Rahman', role: 'Support', team: 'street' },
  olu: { name: 'Olu Adeyemi', role: 'Engineer', team: 'money' },
  petra: { name: 'Petra Novak', role: 'Security engineer', team: 'platform' },
  quentin: { name: 'Quentin Faure', role: 'Engineer', team: 'street' },
  rosa: { name: 'Rosa Delgado', role: 'Engineer', team: 'money' },
  sanjay: { name: 'Sanjay Iyer', role: 'Engineer', team: 'platform' },
  tove: { name: 'Tove Berg', role: 'Engineer', team: 'street' },
  uma: { name: 'Uma Krishnan', role: 'Data engineer', team: 'platform' },
  viktor: { name: 'Viktor Nagy', role: 'Engineer', team: 'money' },
  wanda: { name: 'Wanda Zielinska', role: 'Engineer', team: 'street' },
  yusuf: { name: 'Yusuf Aydin', role: 'Engineer', team: 'platform' },
};
