// Reading the list of codes, and looking one up.
#include "core/story/check/iso_codes.hpp"

#include <algorithm>
#include <utility>

#include "core/base/json_tree.hpp"
#include "core/base/sorting.hpp"
#include "core/base/text.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kFormat = "dateline-iso-codes/1";

tl::unexpected<Problem> refused(ProblemCode code, std::string_view file, std::string_view message) {
  Problem problem;
  problem.code = code;
  problem.file = std::string(file);
  problem.message = std::string(message);
  problem.remedy = "Run `npm run bake` in web/ again.";
  return tl::unexpected(std::move(problem));
}

}  // namespace

bool IsoCodes::has(std::string_view code) const noexcept {
  return std::binary_search(sorted.begin(), sorted.end(), code);
}

std::string_view IsoCodes::nearest_to(std::string_view code) const {
  std::vector<std::string_view> candidates;
  const std::string_view country = code.substr(0, 3);  // and its hyphen
  for (const std::string& one : sorted) {
    if (one.size() > 2 && one.starts_with(country)) {
      candidates.push_back(one);
    }
  }
  return nearest(code, candidates);
}

Result<IsoCodes> read_iso_codes(std::string_view bytes, std::string_view file) {
  const auto tree = parse_json(bytes, file, {1u << 20, 4, 20'000});
  if (!tree) {
    return tl::unexpected(tree.error());
  }
  const NodeId format = tree->find(tree->root(), "format");
  const NodeId list = tree->find(tree->root(), "codes");
  if (format == kNoNode || tree->text(format) != kFormat) {
    const std::string message = concat({"this is no ", kFormat});
    return refused(ProblemCode::unknown_version, file, message);
  }
  if (list == kNoNode || tree->kind(list) != JsonKind::array) {
    return refused(ProblemCode::wrong_type, file, "there is no list of codes");
  }
  IsoCodes codes;
  for (const NodeId node : tree->contents(list)) {
    if (tree->kind(node) != JsonKind::string) {
      return refused(ProblemCode::wrong_type, file, "a code that is no string");
    }
    codes.sorted.emplace_back(tree->text(node));
  }
  std::vector<std::string>& sorted = codes.sorted;
  sort_range(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return codes;
}

}  // namespace dateline::core
