// What the story says of two figures of a chart, and how many origins the figures go back to.
#include <algorithm>

#include "app/model/lists.hpp"
#include "app/view/figures_parts.hpp"

namespace dateline::app {

namespace {

using core::Day;
using core::RelationKind;

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
  chart.links.push_back({
      .relation = relation,
      .kind = said.kind,
      .from = from,
      .to = to,
      .across = chart.marks[from].band != chart.marks[to].band,
  });
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

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t at) noexcept {
  while (parents[at] != at) {
    parents[at] = parents[parents[at]];
    at = parents[at];
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
    const std::uint32_t from = root_of(chart.parents, origin(link.from));
    chart.parents[from] = root_of(chart.parents, origin(link.to));
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

}  // namespace

void add_links(const World& world, Day known_on, FigureChart& chart) {
  chart.links.clear();
  for (std::uint32_t i = 0; i < world.story.relations.size(); ++i) {
    if (is_known_relation(world, i, known_on)) {
      add_link(world.story.relations[i], i, chart);
    }
  }
  sort_list(chart.links, [](const ChartLink& a, const ChartLink& b) {
    const int one = rank_of(a);
    const int other = rank_of(b);
    return one != other ? one < other : a.relation < b.relation;
  });
  name_origins(chart);
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
  const auto figures = std::count_if(chart.marks.begin(), chart.marks.end(), is_figure);
  chart.figures = static_cast<std::uint32_t>(figures);
  chart.speakers =
      count_distinct(story, chart, [](const core::Claim& claim) { return claim.actor.value; });
  join_origins(story, RelationKind::same_origin, chart);
  chart.origins = count_distinct(story, chart, root);
  join_origins(story, RelationKind::may_be_same_origin, chart);
  chart.fewest_origins = count_distinct(story, chart, root);
}

}  // namespace dateline::app
