/** Words with accents that lists here are full of: in a short file one of them settles which letters it is written in. */
const WORDS = `
prénom prénoms numéro identité étudiant étudiante élève téléphone année libellé coordonnées civilité né née spécialité établissement diplôme
société intitulé accès université créé catégorie série sélectionné électronique rôle prénoms propriété pièce préférence décision
andré andrée zoé gaël gaëlle gaëtan joël joëlle noël noëlle maël maëlle raphaël michaël mickaël yaël ismaël emmanuël françois françoise
hélène irène inès agnès léa léo léna léonie théo théa chloé loé noé mélanie mélissa mélina amélie aurélie aurélien céline cécile cédric
clément clémence clémentine élodie élise élisa éloïse éléonore émilie émile éric étienne édouard ève éva frédéric frédérique gérard
geneviève grégory grégoire guénolé hervé héloïse jérôme jérémy jérémie josé josée joséphine andréa léon léonard léonie loïc loïs anaïs
anaëlle naïm naïma aïcha saïd benoît rené renée rémi rémy régis stéphane stéphanie sébastien séverine thérèse valérie véronique théodore
ségolène daphné désiré timothée matthéo mathéo méline cléa cléo océane apolline adèle gisèle michèle eugénie zélie élie élia
lefèvre lefébvre hébert béranger bénard gérard lévêque évêque guérin légaré préfet bérard pépin périer séguin thévenot thébault chrétien
hervé lemaître prévost deschênes côté bélanger gagné lépine létourneau mercière brière rivière carrière desprès garnière barbé besançon
garçon françon forêt fontaine-évêque hélie hénaff kéryhuel lagrée noé peña muñoz núñez ibáñez gonzález garcía pérez lópez martínez sánchez
fernández gómez díaz rodríguez hernández jiménez álvarez gutiérrez josé maría jesús ángel joão conceição gonçalves simões magalhães
cœur ngô fañch pérès têtu crête nicolò cirò bjørn søren kjær øystein håkan lætitia pâquet brûlé kjær bæk
müller schröder schäfer jürgen björn köhler weiß groß jørgensen sørensen nuñez íñigo
dvořák novák jiří černý novotný łukasz wałęsa wójcik kovač kovačević marković stanisław michał paweł šimon tomáš štěpán ondřej szabó
şahin yılmaz çelik öztürk özge gökhan ayşe doğan çetin kılıç
`;

const words = new Set(WORDS.split(/\s+/));

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

const bareWords = new Set(Array.from(words, bare));

/** Whether a word in lower case is one of them, its accents aside if need be. */
export const isUsual = (word: string, aside: boolean): boolean => words.has(word) || (aside && bareWords.has(bare(word)));
