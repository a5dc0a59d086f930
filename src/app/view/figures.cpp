// Figures by scope, and what the story says of two of them.
#include "app/view/figures.hpp"

#include <algorithm>
#include <cmath>

#include "app/view/selection.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

using core::Day;
using core::RelationKind;

bool is_figure(const ChartMark& mark) noexcept {
  return mark.figure != kNotThere;
}

bool answers(const core::Claim& claim, core::QuestionIndex question) noexcept {
  return std::find(claim.answers.begin(), claim.answers.end(), question) != claim.answers.end();
}

double number_of(const ChartMark& mark) noexcept {
  return mark.high ? *mark.high : mark.low.value_or(0);
}

std::uint32_t band_of(const core::Question& question, const core::Figure& figure) noexcept {
  return static_cast<std::uint32_t>(core::scope_position(question, figure));
}

bool known(const World& world, std::uint32_t relation, Day day) noexcept {
  return world.table.relation_known[relation] <= day.value;
}

// --- Bands and marks ---

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
      const std::uint32_t band = band_of(question, figure);
      if (band == chart.bands.size()) {
        chart.bands.push_back({});
      }
      chart.bands[band].most =
          std::max({chart.bands[band].most, figure.low.value_or(0), figure.high.value_or(0)});
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
    if (said.kind != RelationKind::corroborates || !known(world, relation, known_on)) {
      continue;
    }
    const core::Claim& other =
        world.story.claims[(said.from.value == row ? said.to : said.from).value];
    for (const core::Figure& figure : other.figures) {
      const std::uint32_t band =
          figure.unit == question.unit && !figure.denied ? band_of(question, figure) : kNotThere;
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

void sort_marks(FigureChart& chart) {
  core::sort_range(
      chart.marks.begin(),
      chart.marks.end(),
      [](const ChartMark& a, const ChartMark& b) {
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
  );
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

// --- Relations ---

// The claim's figure in this band where it has one, else its first. kNotThere: none is shown.
std::uint32_t
find_mark(const FigureChart& chart, core::ClaimIndex claim, std::uint32_t band) noexcept {
  std::uint32_t found = kNotThere;
  for (std::uint32_t i = 0; i < chart.marks.size(); ++i) {
    const ChartMark& mark = chart.marks[i];
    if (mark.claim != claim || !is_figure(mark)) {
      continue;
    }
    if (mark.band == band) {
      return i;
    }
    if (found == kNotThere) {
      found = i;
    }
  }
  return found;
}

int rank_of(const ChartLink& link) noexcept {
  constexpr int kLeast = 6;
  if (link.across && link.kind != RelationKind::narrows && link.kind != RelationKind::revises) {
    return kLeast;
  }
  switch (link.kind) {
    case RelationKind::contradicts:
    case RelationKind::discrepancy:
      return 0;
    case RelationKind::revises:
      return 1;
    case RelationKind::narrows:
      return 2;
    case RelationKind::same_origin:
      return 3;
    case RelationKind::may_be_same_origin:
      return 4;
    case RelationKind::corroborates:
    case RelationKind::responds_to:
      return 5;
    case RelationKind::different_scope:
      break;
  }
  return kLeast;
}

// Two figures of one claim may stand in two bands: those are compared that have the scope in
// common.
void add_link(const core::Relation& said, std::uint32_t relation, FigureChart& chart) {
  std::uint32_t to = find_mark(chart, said.to, kNotThere);
  if (to == kNotThere) {
    return;
  }
  std::uint32_t from = find_mark(chart, said.from, chart.marks[to].band);
  if (from == kNotThere) {
    return;
  }
  if (chart.marks[from].band != chart.marks[to].band) {
    to = find_mark(chart, said.to, chart.marks[from].band);
  }
  chart.links.push_back(
      {relation, said.kind, from, to, chart.marks[from].band != chart.marks[to].band}
  );
}

bool is_of_origin(RelationKind kind) noexcept {
  return kind == RelationKind::same_origin || kind == RelationKind::may_be_same_origin;
}

// The later of two marks names the earlier one. Links that are sure come first, and what is sure is
// not made a perhaps.
void name_origins(FigureChart& chart) {
  for (const ChartLink& link : chart.links) {
    if (!is_of_origin(link.kind)) {
      continue;
    }
    const bool forth = chart.marks[link.from].day < chart.marks[link.to].day;
    ChartMark& later = chart.marks[forth ? link.to : link.from];
    const bool perhaps = link.kind == RelationKind::may_be_same_origin;
    if (perhaps && later.origin != kNotThere) {
      continue;
    }
    later.origin = forth ? link.from : link.to;
    later.origin_perhaps = perhaps;
  }
}

void add_links(const World& world, Day known_on, FigureChart& chart) {
  chart.links.clear();
  for (std::uint32_t i = 0; i < world.story.relations.size(); ++i) {
    if (known(world, i, known_on)) {
      add_link(world.story.relations[i], i, chart);
    }
  }
  core::sort_range(
      chart.links.begin(),
      chart.links.end(),
      [](const ChartLink& a, const ChartLink& b) {
        return rank_of(a) != rank_of(b) ? rank_of(a) < rank_of(b) : a.relation < b.relation;
      }
  );
  name_origins(chart);
}

// --- Counts ---

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t at) noexcept {
  while (parents[at] != at) {
    at = parents[at] = parents[parents[at]];
  }
  return at;
}

// Of the appearance that the story names first.
core::ActorIndex first_origin(const core::Claim& claim) noexcept {
  return core::origin_of(claim, claim.appearances.front());
}

// Origins that relations of this kind join become one.
void join_origins(const core::Story& story, RelationKind kind, FigureChart& chart) {
  const auto origin = [&](std::uint32_t mark) {
    return first_origin(story.claims[chart.marks[mark].claim.value]).value;
  };
  for (const ChartLink& link : chart.links) {
    if (link.kind != kind) {
      continue;
    }
    chart.parents[root_of(chart.parents, origin(link.from))] =
        root_of(chart.parents, origin(link.to));
  }
}

// How many actors `actor_of(claim)` names, of all claims whose figures are shown.
template <class ActorOf>
std::uint32_t count_distinct(const core::Story& story, FigureChart& chart, ActorOf actor_of) {
  chart.scratch.assign(story.actors.size(), 0);
  std::uint32_t count = 0;
  for (const ChartMark& mark : chart.marks) {
    if (!is_figure(mark)) {
      continue;
    }
    std::uint32_t& seen = chart.scratch[actor_of(story.claims[mark.claim.value])];
    count += seen == 0;
    seen = 1;
  }
  return count;
}

// Words that go back to one speaker are one origin, and so are those that the story says have one.
// Those that may have one are counted apart: the fewest origins that there may be.
void count_chart_origins(const core::Story& story, FigureChart& chart) {
  chart.parents.resize(story.actors.size());
  for (std::uint32_t i = 0; i < chart.parents.size(); ++i) {
    chart.parents[i] = i;
  }
  const auto root = [&](const core::Claim& claim) {
    return root_of(chart.parents, first_origin(claim).value);
  };
  chart.figures =
      static_cast<std::uint32_t>(std::count_if(chart.marks.begin(), chart.marks.end(), is_figure));
  chart.speakers =
      count_distinct(story, chart, [](const core::Claim& claim) { return claim.actor.value; });
  join_origins(story, RelationKind::same_origin, chart);
  chart.origins = count_distinct(story, chart, root);
  join_origins(story, RelationKind::may_be_same_origin, chart);
  chart.fewest_origins = count_distinct(story, chart, root);
}

// --- The axis of days ---

// From a little before the first answer to the timeline's end. An answer of long before does not
// squeeze all others: it stands at the axis's beginning.
core::DayRange days_of(const World& world, core::QuestionIndex question) noexcept {
  constexpr int kBefore = 4, kLongest = 120;
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
  for (std::size_t steps = 0; steps < story.actors.size() && story.actors[actor.value].part_of;
       ++steps) {
    actor = *story.actors[actor.value].part_of;
  }
  return actor;
}

void FreeFigures::operator()(FigureChart* chart) const noexcept {
  delete chart;
}

void later::fill_figures(const LinkState& link, const World& world, Frame& frame) {
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
