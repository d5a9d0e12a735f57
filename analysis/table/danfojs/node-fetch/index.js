'use strict';

/** Stands where danfojs expects the package `node-fetch`: this product reads nothing from the network. */
module.exports = function fetch() {
  throw new Error(
    'danfojs cannot read from the network in this product; read the file and use analysis/table.',
  );
};
