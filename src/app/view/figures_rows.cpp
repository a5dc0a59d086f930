// Claims without a figure: in rows by who speaks, under the figures; by stance on a board. Who
// denies, declines or cannot verify stands there where the story joins that to an answer.
#include <algorithm>

#include "app/view/figures_parts.hpp"
#include "app/view/frame_cache.hpp"
#include "app/view/selection.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

using core::Day;
using core::RelationKind;
using core::StanceMark;

bool withholds(StanceMark mark) noexcept {
  return mark == StanceMark::denies || mark == StanceMark::declines ||
         mark == StanceMark::unverified;
}

bool at_odds(RelationKind kind) noexcept {
  return kind == RelationKind::contradicts || kind == RelationKind::discrepancy;
}

ChartEntry entry_of(const World& world, std::uint32_t row) noexcept {
  ChartEntry entry;
  entry.claim = core::ClaimIndex{row};
  entry.stance = world.table.stance[row];
  entry.day = Day{world.table.said_last[row]};
  entry.since = Day{world.table.said_first[row]};
  return entry;
}

template <class Visit>
void each_known_relation(const World& world, std::uint32_t row, Day known_on, Visit visit) {
  for (const std::uint32_t relation : world.table.relations.of(row)) {
    if (world.table.relation_known[relation] > known_on.value) {
      continue;
    }
    const core::Relation& said = world.story.relations[relation];
    visit(said, (said.from.value == row ? said.to : said.from).value);
  }
}

// Which claims stand in the rows, by claim: answers without a figure, and what holds back from
// them, directly or through another that does.
enum : std::uint32_t {
  kAway = 0,
  kMark = 1,
  kEntry = 2
};

void find_entries(const Frame& frame, const World& world, FigureChart& chart) {
  std::vector<std::uint32_t>& part = chart.scratch;
  part.assign(world.table.size(), kAway);
  std::vector<std::uint32_t>& reached = chart.parents;
  reached.clear();
  for (const std::uint32_t row : world.table.to_question.of(chart.question->value)) {
    if (frame.cache->passing_flags[row] == 0) {
      continue;
    }
    part[row] = kEntry;
    reached.push_back(row);
  }
  for (const ChartMark& mark : chart.marks) {
    part[mark.claim.value] = kMark;
  }
  for (std::size_t i = 0; i < reached.size(); ++i) {
    each_known_relation(
        world,
        reached[i],
        frame.known_on,
        [&](const core::Relation&, std::uint32_t other) {
          if (part[other] != kAway || frame.cache->passing_flags[other] == 0 ||
              !withholds(world.table.stance[other])) {
            return;
          }
          part[other] = kEntry;
          reached.push_back(other);
        }
    );
  }
}

// A figure that takes the place of what the same side said before stands in its row as well, once.
void add_figures_that_revise(const Frame& frame, const World& world, FigureChart& chart) {
  for (const ChartMark& mark : chart.marks) {
    bool revises = false;
    each_known_relation(
        world,
        mark.claim.value,
        frame.known_on,
        [&](const core::Relation& said, std::uint32_t other) {
          revises = revises || (said.kind == RelationKind::revises && said.from == mark.claim &&
                                chart.scratch[other] == kEntry);
        }
    );
    const bool there =
        std::any_of(chart.entries.begin(), chart.entries.end(), [&](const ChartEntry& entry) {
          return entry.claim == mark.claim;
        });
    if (!revises || there) {
      continue;
    }
    chart.entries.push_back(entry_of(world, mark.claim.value));
    chart.entries.back().above = true;
  }
}

std::uint32_t whole_at(const World& world, const ChartEntry& entry) noexcept {
  return whole_of(world.story, world.story.claims[entry.claim.value].actor).value;
}

// Whoever spoke first stands highest.
void sort_rows(const World& world, FigureChart& chart) {
  std::vector<std::uint32_t>& first_day = chart.parents;
  first_day.assign(world.story.actors.size(), 0xffffffff);
  const auto since_epoch = [](Day day) {
    return static_cast<std::uint32_t>(day.value) ^ 0x80000000u;
  };
  for (const ChartEntry& entry : chart.entries) {
    std::uint32_t& first = first_day[whole_at(world, entry)];
    first = std::min(first, since_epoch(entry.day));
  }
  core::sort_range(
      chart.entries.begin(),
      chart.entries.end(),
      [&](const ChartEntry& a, const ChartEntry& b) {
        const std::uint32_t whole_a = whole_at(world, a), whole_b = whole_at(world, b);
        if (whole_a != whole_b) {
          return first_day[whole_a] != first_day[whole_b] ? first_day[whole_a] < first_day[whole_b]
                                                          : whole_a < whole_b;
        }
        return a.day != b.day ? a.day < b.day : a.claim < b.claim;
      }
  );
  for (std::uint32_t i = 0; i < chart.entries.size(); ++i) {
    const core::ActorIndex whole{whole_at(world, chart.entries[i])};
    if (chart.rows.empty() || chart.rows.back().speaker != whole) {
      chart.rows.push_back({whole, i, 0});
    }
    ++chart.rows.back().count;
  }
}

// The latest entry before `at`, from `first` on, that it revises or is at odds with.
void follow_on(
    const World& world,
    std::uint32_t first,
    std::uint32_t at,
    Day known_on,
    FigureChart& chart
) {
  ChartEntry& entry = chart.entries[at];
  for (std::uint32_t before = first; before < at; ++before) {
    const ChartEntry& earlier = chart.entries[before];
    if (earlier.day >= entry.day) {
      continue;
    }
    each_known_relation(
        world,
        entry.claim.value,
        known_on,
        [&](const core::Relation& said, std::uint32_t other) {
          if (other != earlier.claim.value) {
            return;
          }
          const bool revises = said.kind == RelationKind::revises && said.from == entry.claim &&
                               entry.stance != earlier.stance;
          if (!revises && !at_odds(said.kind)) {
            return;
          }
          entry.after = before;
          entry.differs = !revises;
        }
    );
  }
}

void count_board(const World& world, FigureChart& chart) {
  chart.claims = static_cast<std::uint32_t>(chart.entries.size());
  chart.scratch.assign(world.story.actors.size(), 0);
  for (const ChartEntry& entry : chart.entries) {
    std::uint32_t& seen = chart.scratch[world.story.claims[entry.claim.value].actor.value];
    chart.speakers += seen == 0;
    seen = 1;
  }
}

// On a board one speaker's claims stand in several columns: the next one in time, where its stance
// is another.
void join_speaker(const World& world, std::uint32_t at, FigureChart& chart) {
  ChartEntry& entry = chart.entries[at];
  const core::ActorIndex actor = world.story.claims[entry.claim.value].actor;
  std::uint32_t nearest = kNotThere;
  for (std::uint32_t i = 0; i < chart.entries.size(); ++i) {
    const ChartEntry& earlier = chart.entries[i];
    if (earlier.day >= entry.day || world.story.claims[earlier.claim.value].actor != actor) {
      continue;
    }
    if (nearest == kNotThere || earlier.day > chart.entries[nearest].day) {
      nearest = i;
    }
  }
  if (nearest != kNotThere && chart.entries[nearest].stance != entry.stance) {
    entry.after = nearest;
  }
}

}  // namespace

void fill_rows(const Frame& frame, const World& world, FigureChart& chart) {
  find_entries(frame, world, chart);
  for (std::uint32_t row = 0; row < world.table.size(); ++row) {
    if (chart.scratch[row] == kEntry) {
      chart.entries.push_back(entry_of(world, row));
    }
  }
  add_figures_that_revise(frame, world, chart);
  sort_rows(world, chart);
  for (const ChartRow& row : chart.rows) {
    for (std::uint32_t i = 1; i < row.count; ++i) {
      follow_on(world, row.first, row.first + i, frame.known_on, chart);
    }
  }
}

void fill_board(const Frame& frame, const World& world, FigureChart& chart) {
  for (const std::uint32_t row : world.table.to_question.of(chart.question->value)) {
    if (frame.cache->passing_flags[row] != 0) {
      chart.entries.push_back(entry_of(world, row));
    }
  }
  core::sort_range(
      chart.entries.begin(),
      chart.entries.end(),
      [](const ChartEntry& a, const ChartEntry& b) {
        if (a.stance != b.stance) {
          return a.stance < b.stance;
        }
        return a.day != b.day ? a.day < b.day : a.claim < b.claim;
      }
  );
  for (std::uint32_t i = 0; i < chart.entries.size(); ++i) {
    const StanceMark stance = chart.entries[i].stance;
    if (chart.columns.empty() || chart.columns.back().stance != stance) {
      chart.columns.push_back({stance, i, 0});
    }
    ++chart.columns.back().count;
  }
  for (std::uint32_t i = 0; i < chart.entries.size(); ++i) {
    join_speaker(world, i, chart);
  }
  count_board(world, chart);
}

}  // namespace dateline::app
