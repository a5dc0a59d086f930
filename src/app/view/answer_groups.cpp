#include "app/view/answer_groups.hpp"

#include <algorithm>

#include "app/model/lists.hpp"

namespace dateline::app {

namespace {

// By row of a list: the number of the group it is in.
using Numbers = std::vector<std::uint32_t>;

Numbers named_numbers(const core::Question& question, const ClaimRows& rows) {
  Numbers numbers;
  for (const std::uint32_t row : rows) {
    const core::ClaimIndex claim{row};
    std::uint32_t at = 0;
    while (at < question.groups.size() && !contains(question.groups[at].claims, claim)) {
      ++at;
    }
    numbers.push_back(at);
  }
  return numbers;
}

Numbers stance_numbers(const World& world, const ClaimRows& rows) {
  Numbers numbers;
  for (const std::uint32_t row : rows) {
    numbers.push_back(static_cast<std::uint32_t>(world.table.stance[row]));
  }
  return numbers;
}

std::uint32_t side_of(const World& world, std::uint32_t row, bool with_country) {
  const core::SpeakerKind kind = core::speaker_of(world.table, row);
  const bool has_country = with_country && kind == core::SpeakerKind::official;
  const std::uint32_t country = has_country ? world.table.country[row] : 0u;
  constexpr auto kKinds = static_cast<std::uint32_t>(core::kSpeakerKinds);
  return country * kKinds + static_cast<std::uint32_t>(kind);
}

// A country with one voice has no heading of its own.
Numbers side_numbers(const World& world, const ClaimRows& rows) {
  Numbers numbers;
  for (const std::uint32_t row : rows) {
    numbers.push_back(side_of(world, row, true));
  }
  const Numbers all = numbers;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (std::count(all.begin(), all.end(), all[i]) == 1) {
      numbers[i] = side_of(world, rows[i], false);
    }
  }
  return numbers;
}

ListGroups groups_of(GroupBy by, const Numbers& numbers) {
  ListGroups groups;
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
  const auto goes_before = [by](const ListGroup& a, const ListGroup& b) {
    if (by == GroupBy::side && a.count != b.count) {
      return a.count > b.count;
    }
    return a.number < b.number;
  };
  sort_list(groups, goes_before);
  return groups;
}

bool is_lopsided(const ListGroups& groups, std::size_t rows) {
  return std::any_of(groups.begin(), groups.end(), [rows](const ListGroup& group) {
    return 3 * group.count > 2 * rows;
  });
}

// The rows of each group together.
void put_in_groups(ListGroups& groups, const Numbers& numbers, ClaimRows& rows) {
  ClaimRows ordered;
  for (ListGroup& group : groups) {
    group.first = length_of(ordered);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (numbers[i] == group.number) {
        ordered.push_back(rows[i]);
      }
    }
  }
  rows = std::move(ordered);
}

}  // namespace

ListGroups group_answers(const World& world, core::QuestionIndex question, ClaimRows& rows) {
  if (rows.size() <= kLongList) {
    return {};
  }
  const core::Question& asked = world.story.questions[question.value];
  const bool named = !asked.groups.empty();
  Numbers numbers = named ? named_numbers(asked, rows) : stance_numbers(world, rows);
  ListGroups groups = groups_of(named ? GroupBy::named : GroupBy::stance, numbers);
  if (!named && is_lopsided(groups, rows.size())) {
    numbers = side_numbers(world, rows);
    groups = groups_of(GroupBy::side, numbers);
  }
  put_in_groups(groups, numbers, rows);
  return groups;
}

}  // namespace dateline::app
