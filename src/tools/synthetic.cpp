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

std::string mistake_in_count(const std::string& text, Synthetic& synthetic) {
  if (read_number(text, synthetic.count) && synthetic.count <= core::kMaxPoints) {
    return {};
  }
  return "--synthetic wants a number of points from 0 to " + std::to_string(core::kMaxPoints);
}

std::string mistake_in_seed(const std::string& text, Synthetic& synthetic) {
  if (read_number(text, synthetic.seed)) {
    return {};
  }
  return "--seed wants a whole number from 0 to 4294967295";
}

}  // namespace

std::optional<Synthetic> parse_synthetic(const Options& given, std::string& error) {
  Synthetic synthetic;
  const std::string* const count = given.find(kSyntheticOption.name);
  const std::string* const seed = given.find(kSeedOption.name);
  if (count != nullptr) {
    error = mistake_in_count(*count, synthetic);
  } else if (seed != nullptr) {
    error = "--seed is for --synthetic";
  }
  if (error.empty() && seed != nullptr) {
    error = mistake_in_seed(*seed, synthetic);
  }
  if (!error.empty()) {
    return std::nullopt;
  }
  return synthetic;
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
