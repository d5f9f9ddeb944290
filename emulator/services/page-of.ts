export type { PageOf } from '../store/report-pages.ts'
