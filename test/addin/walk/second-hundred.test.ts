import { hundredWalks } from './walks';

hundredWalks(101);
