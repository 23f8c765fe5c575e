<?php
// PostgreSQL as PHPUnit's tests have it, with a memory. After each test Moodle asks for all tables, makes every used sequence anew (a file
// of the server's is written and another one removed for each) and forgets what columns there are, to ask again in the next test: nearly
// half of what the server does. Here tables and columns are forgotten when one of them is changed, which goes through this object alone,
// and sequences are set back where they are.

/**
 * Moodle's own but for that.
 */
final class prelude_test_database extends pgsql_native_moodle_database {
    /** @var array[] Columns by table, none of temporary ones. */
    private array $columns = [];

    /**
     * The tables: known until one is made or dropped.
     *
     * @param bool $usecache what Moodle would like
     * @return string[]
     */
    public function get_tables($usecache = true) {
        return parent::get_tables();
    }

    /**
     * Columns of a table.
     *
     * @param string $table
     * @return database_column_info[]
     */
    protected function fetch_columns(string $table): array {
        if ($this->temptables->is_temptable($table)) {
            return parent::fetch_columns($table);
        }
        return $this->columns[$table] ??= parent::fetch_columns($table);
    }

    /**
     * Something about tables changed.
     *
     * @param string[]|null $tablenames
     */
    public function reset_caches($tablenames = null) {
        $this->columns = [];
        parent::reset_caches($tablenames);
    }

    /**
     * Changes tables; or sets sequences back, which changes none.
     *
     * @param string|string[] $sql
     * @param string[]|null $tablenames
     * @return bool
     */
    public function change_database_structure($sql, $tablenames = null) {
        $one = 'ALTER SEQUENCE (\w+) RESTART WITH (\d+)';
        if (is_array($sql) || !preg_match("/^$one(?:;$one)*$/D", $sql)) {
            return parent::change_database_structure($sql, $tablenames);
        }
        $set = 'SELECT ' . preg_replace(["/$one/", '/;/'], ["setval('$1', $2, false)", ', '], $sql);
        $this->query_start($set, null, SQL_QUERY_AUX);
        $result = pg_query($this->pgsql, $set);
        $this->query_end($result);
        pg_free_result($result);
        return true;
    }
}
