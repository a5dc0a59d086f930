// What the chart's labels and ticks say, put into text when the chart or the language changes.
#include <string>
#include <utility>

#include "app/words/date_words.hpp"
#include "ui/figures/figures.hpp"
#include "ui/figures/figures_place.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

namespace {

// What is said, and whose word it may go back to.
std::string second_line(const Ui& ui, const app::ChartMark& mark) {
  const core::Claim& claim = ui.story().claims[mark.claim.value];
  std::string text(short_of(claim));
  if (mark.origin == app::kNotThere) {
    return text;
  }
  const app::ChartMark& origin = chart_of(ui).marks[mark.origin];
  const Message shared =
      mark.origin_perhaps ? Message::perhaps_shared_origin : Message::shared_origin;
  const std::string& other = speaker_name(ui, origin.claim);
  return text + " · " + ui.messages().spelt(shared, {other});
}

std::string number_text(const Ui& ui, double number) {
  core::Figure figure;
  figure.low = number;
  figure.high = number;
  return app::figure_text(ui.messages(), figure);
}

// Round numbers from 0 up to where the band's room ends; 0 alone where all figures are 0.
void name_band_ticks(const Ui& ui, std::uint32_t number, FiguresMemory& memory) {
  constexpr int kMost = 8;
  const app::ChartBand& band = chart_of(ui).bands[number];
  const PlacedBand& placed = memory.bands[number];
  const float highest = placed.top + placed.head + 14;
  const int most = band.most > 0 ? kMost : 0;
  for (int k = 0; k <= most; ++k) {
    const double value = band.step * k;
    if (placed.y_of(value) < highest) {
      return;
    }
    memory.ticks.push_back({
        .band = number,
        .value = value,
        .words = number_text(ui, value),
    });
  }
}

}  // namespace

void write_words(const Ui& ui) {
  FiguresMemory& memory = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  memory.words.clear();
  std::uint32_t number = 0;
  for (const app::ChartMark& mark : chart.marks) {
    MarkWords words;
    const core::Claim& claim = ui.story().claims[mark.claim.value];
    if (mark.figure != app::kNotThere) {
      const core::Figure& figure = claim.figures[mark.figure];
      words.figure = app::figure_text(ui.messages(), figure);
    }
    words.second = second_line(ui, mark);
    words.number = std::to_string(++number);
    memory.words.push_back(std::move(words));
  }
}

void name_ticks(const Ui& ui) {
  FiguresMemory& memory = figures_of(ui);
  memory.ticks.clear();
  for (std::uint32_t i = 0; i < memory.bands.size(); ++i) {
    if (chart_of(ui).bands[i].count > 0) {
      name_band_ticks(ui, i, memory);
    }
  }
}

}  // namespace dateline::ui
