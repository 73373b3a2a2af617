"use strict";
(function () {
  var articles = Array.prototype.slice.call(document.querySelectorAll("article"));
  var key = "firered-proof-" + document.body.dataset.id;
  var picked = {};
  try { picked = JSON.parse(localStorage.getItem(key)) || {}; } catch (error) { picked = {}; }

  function keep() {
    try { localStorage.setItem(key, JSON.stringify(picked)); } catch (error) { /* for this visit */ }
  }

  function list() {
    return articles.filter(function (each) { return picked[each.id]; })
      .map(function (each) { return each.dataset.name; }).join("\n");
  }

  function show() {
    var count = 0;
    articles.forEach(function (each) {
      var on = Boolean(picked[each.id]);
      count += on;
      each.querySelector("button").setAttribute("aria-pressed", String(on));
    });
    var told = document.getElementById("count");
    told.textContent = told.dataset.words.replace("{count}", count).replace("{all}", articles.length);
    document.getElementById("copy").disabled = document.getElementById("save").disabled = !count;
    var text = document.getElementById("list");
    if (!text.hidden) { text.value = list(); }
  }

  articles.forEach(function (each) {
    var slider = each.querySelector("input");
    if (slider) {
      slider.addEventListener("input", function () {
        slider.parentElement.style.setProperty("--at", slider.value + "%");
      });
    }
    each.querySelector("button").addEventListener("click", function () {
      if (picked[each.id]) { delete picked[each.id]; } else { picked[each.id] = true; }
      keep();
      show();
    });
  });

  document.getElementById("copy").addEventListener("click", function () {
    var text = document.getElementById("list");
    text.hidden = false;
    text.value = list();
    text.focus();
    text.select();
    var said = document.getElementById("said");
    var tell = function () { said.textContent = said.dataset.copied; };
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text.value).then(tell, function () { document.execCommand("copy"); tell(); });
    } else if (document.execCommand("copy")) { tell(); }
  });

  document.getElementById("save").addEventListener("click", function () {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + list() + "\n"], { type: "text/plain" }));
    link.download = document.body.dataset.file;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });

  show();
})();
