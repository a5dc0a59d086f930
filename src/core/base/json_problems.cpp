// Where in a file of JSON a problem is, and how the commonest slips are fixed.
#include "core/base/json_problems.hpp"

#include <algorithm>

#include "core/base/json_tree.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

// How an editor fixes the commonest slips, by the character that should not be there and the one
// before it.
const char* syntax_remedy(std::string_view bytes, std::size_t at) noexcept {
  if (at >= bytes.size()) {
    return "The file ends too early: close every list and object that is open.";
  }
  const std::size_t before =
      at == 0 ? std::string_view::npos : bytes.find_last_not_of(" \t\r\n", at - 1);
  const char previous = before == std::string_view::npos ? '\0' : bytes[before];
  const char found = bytes[at];
  if ((found == ']' || found == '}') && previous == ',') {
    return "Remove the comma before it.";
  }
  if (found == '/' || found == '#') {
    return "JSON has no comments: remove it.";
  }
  if (found == '\'' || bytes.substr(at, 3) == "“") {
    return "Write strings in straight double quotes.";
  }
  if (found == '"' && bytes.find('"', at + 1) == std::string_view::npos) {
    return "Close the string.";
  }
  if (found == '"' && previous != ',' && previous != '{' && previous != '[' && previous != ':') {
    return "Put a comma before it.";
  }
  return "";
}

std::string syntax_message(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) {
    return "not JSON: it ends in the middle";
  }
  const std::size_t end =
      std::max(at + 1, std::min(bytes.find_first_of(" \t\r\n,", at + 1), bytes.size()));
  return concat({"not JSON here (", quoted(bytes.substr(at, end - at)), ")"});
}

}  // namespace

Problem json_problem(
    ProblemCode code,
    std::string_view bytes,
    std::size_t offset,
    std::string message,
    std::string remedy
) {
  Problem problem;
  problem.code = code;
  const TextPosition at = locate(bytes, offset);
  problem.line = at.line;
  problem.column = at.column;
  problem.message = std::move(message);
  problem.remedy = std::move(remedy);
  return problem;
}

Problem syntax_problem(std::string_view bytes, std::size_t at) {
  return json_problem(
      ProblemCode::not_json,
      bytes,
      at,
      syntax_message(bytes, at),
      syntax_remedy(bytes, at)
  );
}

std::string JsonTree::path(NodeId target) const {
  std::string path;
  for (NodeId at = root(); at != target;) {
    NodeId child = first(at);
    std::uint32_t position = 0;
    for (; next(child) <= target; child = next(child)) {
      ++position;
    }
    if (kind(at) == JsonKind::array) {
      path += concat({"[", std::to_string(position), "]"});
    } else {
      path += concat({path.empty() ? "" : ".", shortened(key(child), 64)});
    }
    at = child;
  }
  return path;
}

TextPosition locate(std::string_view bytes, std::size_t offset) noexcept {
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  const auto lines = std::count(before.begin(), before.end(), '\n');
  return {
      static_cast<std::uint32_t>(lines) + 1,
      static_cast<std::uint32_t>(count_code_points(before.substr(line_start))) + 1
  };
}

}  // namespace dateline::core
