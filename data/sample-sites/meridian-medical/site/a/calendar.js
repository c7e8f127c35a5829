// Draws this month's calendar of classes and groups.
(function () {
  var root = document.getElementById('root');
  function add(day, what, where, call) {
    var box = document.createElement('div');
    box.className = 'event';
    box.textContent = [day, what, where, call].join(' \u00b7 ');
    root.appendChild(box);
  }
  add('Nov 24', 'Kidney Stone Support Group, 6 pm', 'Wellness Pavilion', '(713) 555-0129');
  add('Nov 25', 'Childbirth class, 7 pm', 'Meridian Katy', '(281) 555-0128');
  add('Nov 30', 'Vitiligo Circle, 5:30 pm', 'Seawind Clinic', '(409) 555-0130');
})();
