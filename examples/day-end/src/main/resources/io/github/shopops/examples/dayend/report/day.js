'use strict';
(function () {
  // A link to a parcel opens it and the shelf it lies on.
  function show() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || target.tagName !== 'DETAILS') return;
    for (var at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView({ block: 'center' });
  }
  window.addEventListener('hashchange', show);
  show();

  var parcels = Array.prototype.slice.call(document.querySelectorAll('.parcel'));
  var shelves = Array.prototype.slice.call(document.querySelectorAll('.shelf'));
  var wasOpen = shelves.map(function (shelf) { return shelf.open; });
  document.getElementById('filter').addEventListener('input', function (event) {
    var wanted = event.target.value.trim().toLowerCase();
    parcels.forEach(function (parcel) { parcel.hidden = wanted && parcel.dataset.find.toLowerCase().indexOf(wanted) < 0; });
    shelves.forEach(function (shelf, i) {
      shelf.hidden = wanted && !shelf.querySelector('.parcel:not([hidden])');
      shelf.open = wanted ? true : wasOpen[i];
    });
  });
})();
