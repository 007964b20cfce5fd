/* Korean words for the buttons and messages of a chart; figures choose them with config.locale = "ko". */
(function () {
  "use strict";

  var words = {
    moduleType: "locale",
    name: "ko",
    dictionary: {
      "Download plot": "그림 다운로드 (SVG)",
      "Download plot as a PNG": "그림 다운로드 (PNG)",
      "Preparing image - this may take a few seconds": "그림을 만들고 있습니다. 몇 초 걸릴 수 있습니다",
      "Image download succeeded": "그림을 내려받았습니다",
      "Sorry, there was a problem downloading your image!": "그림을 내려받지 못했습니다",
      Zoom: "확대 영역 선택",
      Pan: "이동",
      "Box Select": "네모로 고르기",
      "Lasso Select": "올가미로 고르기",
      "Zoom in": "확대",
      "Zoom out": "축소",
      Autoscale: "자동 범위",
      "Reset axes": "처음 범위로",
      "Toggle Spike Lines": "안내선 켜기/끄기",
      "Show closest data on hover": "가까운 값 보기",
      "Compare data on hover": "값 비교하기",
      "Double-click to zoom back out": "두 번 누르면 처음 범위로 돌아갑니다",
      "Double-click on legend to isolate one trace": "범례를 두 번 누르면 그 계열만 보입니다",
    },
    format: {
      days: ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"],
      shortDays: ["일", "월", "화", "수", "목", "금", "토"],
      months: ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"],
      shortMonths: ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"],
      date: "%Y. %-m. %-d.",
      // The formats plotly uses for ticks of a time axis, from years down to days.
      year: "%Y",
      month: "%Y. %-m.",
      dayMonth: "%-m. %-d.",
      dayMonthYear: "%Y. %-m. %-d.",
      decimal: ".",
      thousands: ",",
      grouping: [3],
      currency: ["", "원"],
    },
  };

  // Plotly comes after this script, and draws after this event.
  document.addEventListener("DOMContentLoaded", function () { window.Plotly.register(words); });
})();
