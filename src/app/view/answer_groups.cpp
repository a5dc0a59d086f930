#include "app/view/answer_groups.hpp"

#include <algorithm>

#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

using Rows = std::vector<std::uint32_t>;

// By row: the number of its group.
Rows named_numbers(const core::Question& question, const Rows& rows) {
  Rows numbers;
  for (const std::uint32_t row : rows) {
    std::uint32_t at = 0;
    const auto in = [&](const core::AnswerGroup& group) {
      return std::find(group.claims.begin(), group.claims.end(), core::ClaimIndex{row}) !=
             group.claims.end();
    };
    while (at < question.groups.size() && !in(question.groups[at])) {
      ++at;
    }
    numbers.push_back(at);
  }
  return numbers;
}

Rows stance_numbers(const World& world, const Rows& rows) {
  Rows numbers;
  for (const std::uint32_t row : rows) {
    numbers.push_back(static_cast<std::uint32_t>(world.table.stance[row]));
  }
  return numbers;
}

std::uint32_t side_of(const World& world, std::uint32_t row, bool with_country) {
  const core::SpeakerKind kind = core::speaker_of(world.table, row);
  const std::uint32_t country =
      with_country && kind == core::SpeakerKind::official ? world.table.country[row] : 0u;
  return country * static_cast<std::uint32_t>(core::kSpeakerKinds) +
         static_cast<std::uint32_t>(kind);
}

// A country with one voice has no heading of its own.
Rows side_numbers(const World& world, const Rows& rows) {
  Rows numbers;
  for (const std::uint32_t row : rows) {
    numbers.push_back(side_of(world, row, true));
  }
  const Rows all = numbers;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (std::count(all.begin(), all.end(), all[i]) == 1) {
      numbers[i] = side_of(world, rows[i], false);
    }
  }
  return numbers;
}

std::vector<ListGroup> groups_of(GroupBy by, const Rows& numbers) {
  std::vector<ListGroup> groups;
  for (const std::uint32_t number : numbers) {
    const auto group = std::find_if(groups.begin(), groups.end(), [number](const ListGroup& one) {
      return one.number == number;
    });
    if (group == groups.end()) {
      groups.push_back({by, number, 0, 1});
    } else {
      ++group->count;
    }
  }
  // Sides by how much they say, the rest as story and marks have them.
  core::sort_range(groups.begin(), groups.end(), [by](const ListGroup& a, const ListGroup& b) {
    if (by == GroupBy::side && a.count != b.count) {
      return a.count > b.count;
    }
    return a.number < b.number;
  });
  return groups;
}

bool is_lopsided(const std::vector<ListGroup>& groups, std::size_t rows) {
  return std::any_of(groups.begin(), groups.end(), [rows](const ListGroup& group) {
    return 3 * group.count > 2 * rows;
  });
}

}  // namespace

std::vector<ListGroup> group_answers(const World& world, core::QuestionIndex question, Rows& rows) {
  if (rows.size() <= kLongList) {
    return {};
  }
  const core::Question& asked = world.story.questions[question.value];
  Rows numbers = asked.groups.empty() ? stance_numbers(world, rows) : named_numbers(asked, rows);
  std::vector<ListGroup> groups =
      groups_of(asked.groups.empty() ? GroupBy::stance : GroupBy::named, numbers);
  if (asked.groups.empty() && is_lopsided(groups, rows.size())) {
    numbers = side_numbers(world, rows);
    groups = groups_of(GroupBy::side, numbers);
  }
  Rows ordered;
  for (ListGroup& group : groups) {
    group.first = static_cast<std::uint32_t>(ordered.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (numbers[i] == group.number) {
        ordered.push_back(rows[i]);
      }
    }
  }
  rows = std::move(ordered);
  return groups;
}

}  // namespace dateline::app
