package budget.publish;

import java.util.List;
import java.util.stream.Stream;

/** The machine files under {@code data/} and their columns: what the files are written by and described with. */
enum DataTable {
    FACTS(
            "facts",
            "fiscal_year:year,unit_code,unit_name,table,row,function_code,economic_code,project,item,measure,"
                    + "amount:number,decimals:integer,file,sheet,cell,secret,money_unit"),
    CONSOLIDATED("consolidated", "fiscal_year:year,table,row,name,measure,amount:number,units:integer,derived:number"),
    BY_FUNCTION(
            "by-function",
            "fiscal_year:year,unit_code,unit_name,level,function_code,function_name,known:boolean,total:number,"
                    + "basic:number,project:number"),
    BY_ECONOMIC(
            "by-economic",
            "fiscal_year:year,unit_code,unit_name,economic_code,economic_name,government_code,government_name,source,"
                    + "amount:number"),
    BY_UNIT(
            "by-unit",
            "fiscal_year:year,unit_code,unit_name,parent_code,income_total:number,expenditure_total:number,"
                    + "basic:number,project:number,general:number,funds:number,capital:number,non_fiscal:number"),
    PROJECTS(
            "projects",
            "fiscal_year:year,unit_code,unit_name,function_code,project,amount:number,derived:number,"
                    + "target_amount:number,secret,file,sheet,cell"),
    UNITS(
            "units",
            "unit_code,unit_name,parent_code,status,counted:boolean,file,sha256,blocking:integer,advisory:integer,"
                    + "notes:integer,reason"),
    FINDINGS(
            "findings",
            "id,unit_code,unit_name,file,rule,severity,verdict,sheet,cells,stated:number,expected:number,"
                    + "difference:number,message,remedy,status,waived_by,root"),
    REPAIRS("repairs", "unit_code,file,sheet,cell,kind,before,after");

    private final String title;
    private final String columns;

    DataTable(String title, String columns) {
        this.title = title;
        this.columns = columns;
    }

    /** The resource's name in the descriptor. */
    String title() {
        return title;
    }

    /** Where the file lies in a publication. */
    String path() {
        return "data/" + title + ".csv";
    }

    List<Field> fields() {
        return Stream.of(columns.split(",", -1)).map(Field::of).toList();
    }

    /** A column and its Data Package type. */
    record Field(String name, String type) {

        private static Field of(String column) {
            int colon = column.indexOf(':');
            return colon < 0
                    ? new Field(column, "string")
                    : new Field(column.substring(0, colon), column.substring(colon + 1));
        }
    }
}
