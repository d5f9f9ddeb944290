// What a user may still send or ask for (R178); the vendor's interfaces reach the store only through services.
export { readLimits as remainingOf, takeFromLimit } from '../store/api-users.ts'
