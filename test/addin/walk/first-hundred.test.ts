import { hundredWalks } from './walks';

hundredWalks(1);
