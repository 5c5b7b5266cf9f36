import type { ConsentDocumentKind, ConsentWords } from '@stillwater/contracts';

export interface DemoPaper {
  readonly kind: ConsentDocumentKind;
  readonly texts: ConsentWords[];
}

const invented =
  'This text was invented for a demonstration. It is no legal or medical advice, and nobody is bound by it.';
const inventado = 'Este texto se inventó para una demostración. No es consejo legal ni médico, y no obliga a nadie.';

const en = (title: string, ...paragraphs: string[]): ConsentWords => ({
  language: 'en',
  title,
  text: [invented, ...paragraphs].join('\n\n'),
});
const es = (title: string, ...paragraphs: string[]): ConsentWords => ({
  language: 'es',
  title,
  text: [inventado, ...paragraphs].join('\n\n'),
});

const treatment = en(
  'Your treatment',
  'We have told you what we plan, what may help, what may go wrong, and what else you could do. You have asked what you wanted to ask.',
  'The medicine is approved for other uses. A prescriber has decided that it may be given to you, and answers for that.',
  'You may say no at any time, also on the day itself. It changes nothing about how we treat you otherwise.',
);
const tratamiento = es(
  'Su tratamiento',
  'Le hemos dicho qué planeamos, qué puede ayudar, qué puede salir mal y qué otras opciones tiene. Ha preguntado lo que quería preguntar.',
  'El medicamento está aprobado para otros usos. Un profesional ha decidido que se le puede dar, y responde por ello.',
  'Puede decir que no en cualquier momento, también el mismo día. No cambia nada más en cómo le tratamos.',
);
const fees = en(
  'Fees and cancellations',
  'A visit that you call off by noon of the day before costs nothing. Later than that it costs 40 dollars.',
  'Call us if that is hard for you. We will find a way.',
);
const touch = en(
  'Touch',
  'Nobody touches you unless you have said yes beforehand. A hand on your shoulder is all that we ever offer.',
  'You may take your yes back at any moment, by a word or by lifting your hand.',
);

/** What the demo's clinics have people sign before a preparation, by the clinic's public address. */
export const demoPapers: Readonly<Record<string, readonly DemoPaper[]>> = {
  asheville: [
    { kind: 'treatment', texts: [treatment] },
    { kind: 'fee_policy', texts: [fees] },
  ],
  tempe: [{ kind: 'treatment', texts: [treatment, tratamiento] }],
  portland: [
    { kind: 'treatment', texts: [treatment] },
    { kind: 'touch_policy', texts: [touch] },
  ],
};
