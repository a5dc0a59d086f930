// Gathering and placing of problems.
#include "core/base/problem_log.hpp"

#include <algorithm>
#include <numeric>

#include "core/base/sorting.hpp"
#include "core/base/text.hpp"

namespace dateline::core {

void ProblemLog::error(
    ProblemCode code,
    NodeId node,
    std::string_view message,
    std::string_view remedy
) {
  add(Severity::error, code, {node, tree_.offset(node), {}}, message, remedy);
}

void ProblemLog::warn(
    ProblemCode code,
    NodeId node,
    std::string_view message,
    std::string_view remedy
) {
  add(Severity::warning, code, {node, tree_.offset(node), {}}, message, remedy);
}

void ProblemLog::bad_key(
    ProblemCode code,
    NodeId node,
    std::string_view message,
    std::string_view remedy
) {
  add(Severity::error, code, {node, tree_.key_offset(node), {}}, message, remedy);
}

void ProblemLog::missing_key(
    Severity severity,
    NodeId object,
    std::string_view key,
    std::string_view message,
    std::string_view remedy
) {
  add(severity, ProblemCode::missing_key, {object, tree_.offset(object), key}, message, remedy);
}

void ProblemLog::add(
    Severity severity,
    ProblemCode code,
    Spot spot,
    std::string_view message,
    std::string_view remedy
) {
  errors_ += severity == Severity::error ? 1u : 0u;
  if (full()) {
    ++left_out_;
    return;
  }
  Problem problem;
  problem.code = code;
  problem.severity = severity;
  problem.file = std::string(file_);
  problem.path = tree_.path(spot.node);
  if (!spot.missing.empty()) {
    problem.path += concat({problem.path.empty() ? "" : ".", spot.missing});
  }
  problem.message = std::string(message);
  problem.remedy = std::string(remedy);
  found_.push_back({spot.offset, std::move(problem)});
}

std::vector<std::size_t> ProblemLog::by_offset() const {
  std::vector<std::size_t> order(found_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_range(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    const std::size_t at_a = found_[a].offset;
    const std::size_t at_b = found_[b].offset;
    return at_a != at_b ? at_a < at_b : a < b;
  });
  return order;
}

// One walk over the bytes places them all.
Problems ProblemLog::placed() {
  Problems problems;
  std::size_t at = 0;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  for (const std::size_t next : by_offset()) {
    Found& found = found_[next];
    const std::string_view passed = bytes_.substr(at, found.offset - at);
    const TextPosition step = locate(passed, passed.size());
    column = step.line == 1 ? column + step.column - 1 : step.column;
    line += step.line - 1;
    at = found.offset;
    found.problem.line = line;
    found.problem.column = column;
    problems.push_back(std::move(found.problem));
  }
  if (left_out_ > 0) {
    problems.push_back(rest());
  }
  found_.clear();
  return problems;
}

// What was only counted.
Problem ProblemLog::rest() const {
  Problem rest;
  rest.code = ProblemCode::too_many;
  rest.severity = errors_ > 0 ? Severity::error : Severity::warning;
  rest.file = std::string(file_);
  const char* const noun = left_out_ == 1 ? " more problem" : " more problems";
  rest.message = concat({"and ", std::to_string(left_out_), noun});
  rest.remedy = "Mend the ones above first.";
  return rest;
}

}  // namespace dateline::core
