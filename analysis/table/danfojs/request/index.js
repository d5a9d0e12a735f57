'use strict';

/** Stands where danfojs expects the package `request`: this product reads nothing from the network. */
function request() {
  throw new Error(
    'danfojs cannot read from the network in this product; read the file and use analysis/table.',
  );
}
request.get = request;

module.exports = request;
