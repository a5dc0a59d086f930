// A long list of answers under headings: the groups that the story names, else stances, else the
// speakers' sides.
#pragma once

#include <cstdint>
#include <vector>

#include "app/model/world.hpp"

namespace dateline::app {

// A list of more answers than this is grouped.
inline constexpr std::size_t kLongList = 12;

enum class GroupBy : std::uint8_t {
  named,
  stance,
  side
};

// `number` is the position in Question::groups (their number: in none of them), a StanceMark, or of
// a side country * kSpeakerKinds + kind. A side is a country's officials; or a kind of speaker of
// whatever country, whose country is 0.
struct ListGroup {
  GroupBy by = GroupBy::named;
  std::uint32_t number = 0;
  std::uint32_t first = 0;  // into the list
  std::uint32_t count = 0;
};
using ListGroups = std::vector<ListGroup>;

// The groups of the list, in the order of its rows; none for a list that is not long. Puts the rows
// of each group together, in the order they had.
ListGroups group_answers(const World& world, core::QuestionIndex question, ClaimRows& rows);

}  // namespace dateline::app
