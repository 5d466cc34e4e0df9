export { writeReviewPage } from './review-page.ts';
