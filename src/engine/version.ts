/** Raised with intent whenever the same run may come out differently. Golden hashes fail until it is. */
export const ENGINE = 4
