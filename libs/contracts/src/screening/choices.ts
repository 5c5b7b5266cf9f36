/** Worst first. Only `acute` holds back automatic messages. */
export const safetyLevels = ['acute', 'non_acute', 'review'] as const;
export type SafetyLevel = (typeof safetyLevels)[number];

/** What a flag was raised on. */
export const safetySources = ['inquiry'] as const;
export type SafetySource = (typeof safetySources)[number];

export const safetyFlagStates = ['raised', 'acknowledged'] as const;
export type SafetyFlagState = (typeof safetyFlagStates)[number];
