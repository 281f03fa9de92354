/**
 * How long somebody is watched after a dose.
 *
 * Source: COVID-19 vaccines operational guidelines (MoHFW, 28 December 2020), section on the session site: 30 minutes,
 * whatever the product.
 */
export const OBSERVED_MINUTES = 30
