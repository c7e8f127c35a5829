// Shows one campus at a time.
(function () {
  var buttons = document.querySelectorAll('[role=tab]');
  function show(chosen) {
    buttons.forEach(function (button) {
      var on = button === chosen;
      button.setAttribute('aria-selected', on ? 'true' : 'false');
      document.getElementById(button.getAttribute('aria-controls')).hidden = !on;
    });
  }
  buttons.forEach(function (button) {
    button.addEventListener('click', function () { show(button); });
  });
})();
