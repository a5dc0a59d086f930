#include "tools/synthetic.hpp"

#include <charconv>
#include <utility>

#include "core/points/synthetic_points.hpp"

namespace dateline::tools {

namespace {

bool read_number(const std::string& text, std::uint32_t& number) {
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end;
}

}  // namespace

std::optional<Synthetic> parse_synthetic(const Options& given, std::string& error) {
  Synthetic synthetic;
  const std::string *count = given.find(kSyntheticOption.name),
                    *seed = given.find(kSeedOption.name);
  if (count != nullptr &&
      (!read_number(*count, synthetic.count) || synthetic.count > core::kMaxPoints)) {
    error = "--synthetic wants a number of points from 0 to " + std::to_string(core::kMaxPoints);
  } else if (seed != nullptr && (count == nullptr || !read_number(*seed, synthetic.seed))) {
    error = count == nullptr ? "--seed is for --synthetic"
                             : "--seed wants a whole number from 0 to 4294967295";
  }
  return error.empty() ? std::optional(synthetic) : std::nullopt;
}

void add_synthetic(app::World& world, const Synthetic& synthetic) {
  if (synthetic.count == 0) {
    return;
  }
  if (auto cloud = core::synthetic_cloud(synthetic.count, synthetic.seed)) {
    app::add_points(world, std::move(*cloud));
  }
}

}  // namespace dateline::tools
