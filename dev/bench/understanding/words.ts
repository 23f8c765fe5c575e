const list = (text: string): readonly string[] => text.split(',').map(word => word.trim());

/** What cells are made of. People are put together from these, so none of them is anybody. */
export const FAMILY = list(`Martin, Bernard, Dubois, Petit, Durand, Leroy, Moreau, Laurent, Lefèvre, Garcia, Roux, Fournier, Girard, Mercier,
    Dupont, Lambert, Bonnet, François, Martinez, Legrand, Garnier, Faure, Rousseau, Blanc, Guérin, Müller, Henry, Roussel, Nicolas, Perrin,
    Morin, Mathieu, Clément, Gauthier, Dumont, Lopez, Fontaine, Chevalier, Robin, Masson, Sanchez, Gérard, Nguyen, Boyer, Denis, Lemaire, Duval,
    Joly, Gautier, Roger, Roche, Roy, Noël, Meyer, Lucas, Meunier, Jean, Pérez, Marchand, Dufour, Blanchard, Marie, Barbier, Brun, Dumas, Brunet,
    Schmitt, Leroux, Colas, Fernandez, Da Silva, Le Goff, Ben Ali, De La Tour, N'Diaye, D'Hondt, Traoré, Diallo, Benali, Haddad, Kowalski, Rossi,
    Ferreira, O'Brien, Saint-Jean, Le Gall, Cissé, Belkacem, Zidane, Yılmaz, Novák, Ivanov, Çelik, Østergaard`);

export const GIVEN = list(`Léa, Manon, Camille, Chloé, Inès, Sarah, Jade, Louise, Lina, Alice, Julie, Marie, Clara, Lucie, Anaïs, Océane, Pauline,
    Laura, Mathilde, Juliette, Éva, Zoé, Élise, Margaux, Romane, Noémie, Lola, Nina, Agathe, Jeanne, Sofia, Yasmine, Amina, Fatima, Aïcha,
    Awa, Kadiatou, Thi Mai, Lucas, Hugo, Thomas, Théo, Louis, Enzo, Léo, Nathan, Mathis, Jules, Arthur, Gabriel, Raphaël, Paul, Antoine, Maxime,
    Clément, Tom, Adam, Baptiste, Quentin, Noah, Ethan, Valentin, Victor, Benjamin, Pierre, Simon, Martin, Adrien, Axel, Samuel, Oscar, Yanis,
    Mehdi, Mohamed, Ibrahim, Rayan, Bastien, Jean-Baptiste, Marie-Lou, Anne-Sophie, Loïc, Yann, Maël, Gaël, Malo, Björn, José, Nicolò, Kwame`);

/** First names of the generation before. */
export const ELDER = list(`Catherine, Nathalie, Isabelle, Sylvie, Christine, Valérie, Sandrine, Stéphanie, Véronique, Sophie, Karine, Céline,
    Philippe, Laurent, Christophe, Stéphane, Frédéric, Olivier, Pascal, Thierry, Éric, Bruno, Patrick, Didier, Franck, Rachid, Karim, Mamadou`);

export const TOWNS = list(`Paris, Créteil, Lyon, Marseille, Toulouse, Saint-Denis, Le Mans, Vitry-sur-Seine, Nantes, Nîmes, Orléans, Besançon, Évry,
    Aix-en-Provence, La Rochelle, Châlons-en-Champagne, Fort-de-France, Rennes`);

export const COUNTRIES = list('France, France, France, Maroc, Algérie, Tunisie, Sénégal, Espagne, Belgique, Viêt Nam');
export const COUNTRY_CODES = list('FR, FR, FR, MA, DZ, TN, SN, ES, BE, VN');
export const NATIONALITIES = list('Française, Française, Française, Marocaine, Algérienne, Sénégalaise, Espagnole');
export const STREETS = list('rue de la Paix, avenue Jean Jaurès, boulevard Voltaire, allée des Tilleuls, chemin du Moulin, place de la Mairie');
export const SCHOOLS = list('Lycée Victor Hugo, Lycée Jean Moulin, LYCEE MARIE CURIE, Lycée Sainte-Geneviève, Lycée Louis le Grand, Collège Jules Ferry');
export const FORMATIONS = list('L1 Droit, L1 Histoire, Licence Mathématiques, BUT Informatique, L1 Économie et gestion, Licence - Psychologie');
export const CODES = list('L1-DRO, L1-HIS, L1-MAT, BUT-INF, L1-ECO, LPSY1');
export const GROUPS = list('A1, A2, B1, B2, TD3, TD4');
export const SERIES = list('Générale, STMG, STI2D, Professionnelle, ST2S, Générale');
export const STATUS = list('Accepté, En attente, Validé, Confirmé, Active, Inscrit');
export const ROLES = list('Étudiant, Student, Élève, Participant, Member, Apprenant');
export const SENTENCES = list(`À recontacter en septembre, Dossier complet, Attend une réponse, Demande un aménagement, Pièce manquante,
    Changement de groupe demandé, Absent à la réunion`);
export const LANGUAGES = list('fr, fr, fr, en, es');
export const PRIVATE_DOMAINS = list('gmail.com, gmail.com, hotmail.fr, orange.fr, free.fr, outlook.com, yahoo.fr, laposte.net, icloud.com');
