// Questions about a whole range, which the standard library asks of two iterators.
#pragma once

#include <algorithm>
#include <iterator>

namespace dateline::core {

template <class Range, class Value>
bool contains(const Range& range, const Value& value) {
  const auto begin = std::begin(range);
  const auto end = std::end(range);
  return std::find(begin, end, value) != end;
}

template <class Range, class Test>
bool any_of(const Range& range, Test test) {
  const auto begin = std::begin(range);
  const auto end = std::end(range);
  return std::any_of(begin, end, test);
}

template <class Range, class Test>
bool all_of(const Range& range, Test test) {
  const auto begin = std::begin(range);
  const auto end = std::end(range);
  return std::all_of(begin, end, test);
}

template <class Range, class Test>
bool none_of(const Range& range, Test test) {
  return !any_of(range, test);
}

}  // namespace dateline::core
