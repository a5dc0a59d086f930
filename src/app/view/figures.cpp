// Figures by scope, and what the story says of two of them.
#include "app/view/figures.hpp"

#include <algorithm>
#include <cmath>

#include "app/model/lists.hpp"
#include "app/view/figures_parts.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {

namespace {

using core::Day;
using core::RelationKind;

bool answers(const core::Claim& claim, core::QuestionIndex question) noexcept {
  return contains(claim.answers, question);
}

double number_of(const ChartMark& mark) noexcept {
  return mark.high ? *mark.high : mark.low.value_or(0);
}

std::uint32_t band_of(const core::Question& question, const core::Figure& figure) noexcept {
  return static_cast<std::uint32_t>(core::scope_position(question, figure));
}

// One band for each scope, filled or not, and one for figures of no scope where there is any.
void lay_bands(const World& world, const core::Question& question, FigureChart& chart) {
  chart.bands.clear();
  for (std::uint32_t i = 0; i < question.scopes.size(); ++i) {
    chart.bands.push_back({i});
  }
  for (const std::uint32_t row : world.table.to_question.of(chart.question->value)) {
    for (const core::Figure& figure : world.story.claims[row].figures) {
      if (figure.unit != question.unit) {
        continue;
      }
      const std::uint32_t at = band_of(question, figure);
      if (at == chart.bands.size()) {
        chart.bands.push_back({});
      }
      ChartBand& band = chart.bands[at];
      band.most = std::max({band.most, figure.low.value_or(0), figure.high.value_or(0)});
    }
  }
  for (ChartBand& band : chart.bands) {
    band.step = round_step(band.most);
  }
}

ChartMark mark_of_claim(const World& world, std::uint32_t row, Day known_on) {
  ChartMark mark;
  mark.claim = core::ClaimIndex{row};
  mark.stance = world.table.stance[row];
  mark.day = Day{world.table.said_last[row]};
  mark.since = Day{world.table.said_first[row]};
  mark.superseded = superseded(world, mark.claim, known_on);
  return mark;
}

// A claim without a figure stands in the scope of a figure that it agrees with, as the story says:
// else no one knows which scope it means.
std::uint32_t band_of_agreement(
    const World& world,
    const core::Question& question,
    std::uint32_t row,
    Day known_on
) {
  for (const std::uint32_t relation : world.table.relations.of(row)) {
    const core::Relation& said = world.story.relations[relation];
    const bool agree = said.kind == RelationKind::corroborates;
    if (!agree || !is_known_relation(world, relation, known_on)) {
      continue;
    }
    const core::ClaimIndex other = said.from.value == row ? said.to : said.from;
    for (const core::Figure& figure : world.story.claims[other.value].figures) {
      if (figure.unit != question.unit || figure.denied) {
        continue;
      }
      const std::uint32_t band = band_of(question, figure);
      if (band < question.scopes.size()) {
        return band;
      }
    }
  }
  return kNotThere;
}

bool affirms(core::StanceMark stance) noexcept {
  return stance == core::StanceMark::asserts || stance == core::StanceMark::confirms;
}

void add_marks(
    const World& world,
    const core::Question& question,
    std::uint32_t row,
    Day known_on,
    FigureChart& chart
) {
  const core::Claim& claim = world.story.claims[row];
  bool any = false;
  for (std::uint32_t i = 0; i < claim.figures.size(); ++i) {
    const core::Figure& figure = claim.figures[i];
    if (figure.unit != question.unit) {
      continue;
    }
    ChartMark mark = mark_of_claim(world, row, known_on);
    mark.figure = i;
    mark.band = band_of(question, figure);
    mark.low = figure.low;
    mark.high = figure.high;
    mark.denied = figure.denied;
    chart.marks.push_back(mark);
    any = true;
  }
  if (any || !affirms(world.table.stance[row])) {
    return;
  }
  const std::uint32_t band = band_of_agreement(world, question, row, known_on);
  if (band == kNotThere) {
    return;
  }
  chart.marks.push_back(mark_of_claim(world, row, known_on));
  chart.marks.back().band = band;
}

// By band, then by day, the larger number first.
bool goes_before(const ChartMark& a, const ChartMark& b) noexcept {
  if (a.band != b.band) {
    return a.band < b.band;
  }
  if (a.day != b.day) {
    return a.day < b.day;
  }
  if (number_of(a) != number_of(b)) {
    return number_of(a) > number_of(b);
  }
  return a.claim != b.claim ? a.claim < b.claim : a.figure < b.figure;
}

void sort_marks(FigureChart& chart) {
  sort_list(chart.marks, goes_before);
  for (ChartBand& band : chart.bands) {
    band.count = 0;
  }
  for (std::uint32_t i = 0; i < chart.marks.size(); ++i) {
    ChartBand& band = chart.bands[chart.marks[i].band];
    if (band.count++ == 0) {
      band.first = i;
    }
  }
}

// From a little before the first answer to the timeline's end. An answer of long before does not
// squeeze all others: it stands at the axis's beginning.
core::DayRange days_of(const World& world, core::QuestionIndex question) noexcept {
  constexpr int kBefore = 4;
  constexpr int kLongest = 120;
  const Day last = world.timeline.last;
  Day first = last;
  for (const std::uint32_t row : world.table.to_question.of(question.value)) {
    const Day day{world.table.said_last[row]};
    if (day.value > last.value - kLongest) {
      first = std::min(first, day);
    }
  }
  return {{std::max(first.value - kBefore, last.value - kLongest)}, last};
}

void fill_marks_of(
    const Frame& frame,
    const World& world,
    const core::Question& question,
    FigureChart& chart
) {
  lay_bands(world, question, chart);
  for (const std::uint32_t row : frame.passing) {
    if (answers(world.story.claims[row], *chart.question)) {
      add_marks(world, question, row, frame.known_on, chart);
    }
  }
  sort_marks(chart);
  add_links(world, frame.known_on, chart);
  count_chart_origins(world.story, chart);
}

}  // namespace

double round_step(double most) noexcept {
  if (!(most > 0) || !std::isfinite(most)) {
    return 1;
  }
  const double least = most / 3;
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= least * (1 - 1e-9)) {
      return factor * power;
    }
  }
  return 10 * power;
}

std::optional<core::QuestionIndex>
charted_question(const LinkState& link, const core::Story& story) noexcept {
  if (link.question) {
    return link.question;
  }
  for (std::uint32_t i = 0; i < story.questions.size(); ++i) {
    if (!story.questions[i].unit.empty()) {
      return core::QuestionIndex{i};
    }
  }
  return story.questions.empty() ? std::nullopt : std::optional(core::QuestionIndex{0});
}

// A ring of parts is refused with the story; the count keeps this from going round in one all the
// same.
core::ActorIndex whole_of(const core::Story& story, core::ActorIndex actor) noexcept {
  for (std::size_t steps = 0; steps < story.actors.size(); ++steps) {
    const auto whole = story.actors[actor.value].part_of;
    if (!whole) {
      break;
    }
    actor = *whole;
  }
  return actor;
}

void FreeFigures::operator()(FigureChart* chart) const noexcept {
  delete chart;
}

void fill_figures(core::LaterKey, const LinkState& link, const World& world, Frame& frame) {
  if (!frame.figures) {
    frame.figures.reset(new FigureChart);
  }
  FigureChart& chart = *frame.figures;
  ++chart.version;
  chart.bands.clear();
  chart.marks.clear();
  chart.links.clear();
  chart.rows.clear();
  chart.columns.clear();
  chart.entries.clear();
  chart.question = charted_question(link, world.story);
  chart.figures = chart.claims = chart.speakers = chart.origins = chart.fewest_origins = 0;
  if (!chart.question) {
    return;
  }
  const core::Question& question = world.story.questions[chart.question->value];
  chart.board = question.unit.empty();
  chart.days = days_of(world, *chart.question);
  if (chart.board) {
    return fill_board(frame, world, chart);
  }
  fill_marks_of(frame, world, question, chart);
  fill_rows(frame, world, chart);
}

}  // namespace dateline::app
